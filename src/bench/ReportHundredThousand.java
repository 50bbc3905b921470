import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.commentariat.analysis.Analysis;
import org.commentariat.analysis.CodeEntry;
import org.commentariat.analysis.Findings;
import org.commentariat.analysis.JudgedCorpus;
import org.commentariat.analysis.Provenance;
import org.commentariat.analysis.structure.StructureAudit;
import org.commentariat.annotation.AnnotatedComment;
import org.commentariat.annotation.Sentiment;
import org.commentariat.ingest.Ingest;
import org.commentariat.ingest.source.Ledger;
import org.commentariat.report.Reports;
import org.commentariat.report.export.Export;
import org.commentariat.stance.Abstention;
import org.commentariat.stance.CodeBounds;
import org.commentariat.stance.JudgedComment;
import org.commentariat.stance.Judgment;
import org.commentariat.statistics.ClusterBootstrap;
import org.commentariat.thread.Article;
import org.commentariat.thread.Comment;
import org.commentariat.thread.CommentThread;
import org.commentariat.thread.ReplyLink;

/**
 * How long the statistics and the report of many comments take that are judged already, stage by
 * stage, and how much heap. See src/bench/README.md.
 *
 * <p>The stages need no list: every few milliseconds it is looked at what {@code Analysis.of} and
 * each format of the report are busy with.
 *
 * <p>Arguments: the number of comments, threads, authors, and a folder where the report is to stay.
 */
public final class ReportHundredThousand {
  private static final long STEP_MILLIS = 5;
  private static final List<String> CODES = List.of("for_trams", "for_buses", "for_neither");
  private static final String HASH = "0123456789abcdef".repeat(4);

  private static final AtomicLong MOST_HEAP = new AtomicLong();
  private static final Map<String, Long> STAGES = new ConcurrentHashMap<>();

  public static void main(String[] args) throws Exception {
    int comments = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int threads = args.length > 1 ? Integer.parseInt(args[1]) : comments / 20;
    int authors = args.length > 2 ? Integer.parseInt(args[2]) : comments / 5;
    watchHeap();
    Invented invented = Invented.of(comments, threads, authors);
    System.gc();
    long held = MOST_HEAP.getAndSet(0);
    print("%,d comments, %,d threads, %,d authors; they hold %,d MB%n", comments, threads, authors, held >> 20);
    Thread sampler = new Thread(new Sampler(Thread.currentThread()));
    sampler.setDaemon(true);
    sampler.start();
    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    Analysis analysis = new Analysis(codes(), 0.95, new ClusterBootstrap(1, 2000));
    StructureAudit structure = StructureAudit.of(invented.ingest());
    Findings findings = analysis.of(invented.ingest(), structure, invented.corpus(), provenance());
    long found = System.nanoTime();
    Path folder = args.length > 3 ? Path.of(args[3]) : Files.createTempDirectory("report-bench-");
    try {
      Reports.with(Export.formats(List.of(Export.values()))).write(findings, folder, true);
      long written = System.nanoTime();
      STAGES.entrySet().stream()
          .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
          .forEach(stage -> print("%8.1f s  %s%n", stage.getValue() / 1e9, stage.getKey()));
      print("findings %.1f s, reports %.1f s, both %.1f s%n", (found - start) / 1e9, (written - found) / 1e9, (written - start) / 1e9);
      print("processor time of both %.1f s on %d processors%n", (system.getProcessCpuTime() - cpu) / 1e9, Runtime.getRuntime().availableProcessors());
      print("at most %,d MB of heap in use after a collection%n", MOST_HEAP.get() >> 20);
      for (Path file : files(folder)) {
        if (Files.isRegularFile(file)) {
          print("%12.2f MB  %s%n", Files.size(file) / 1e6, folder.relativize(file));
        }
      }
    } finally {
      if (args.length <= 3) {
        for (Path file : files(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  /** All that lies in a folder, what is inside another before it. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }

  /** Comments of skewed threads by skewed authors, with their judgments. */
  record Invented(Ingest ingest, List<JudgedComment> judged) {

    static Invented of(int comments, int threads, int authors) {
      SplittableRandom random = new SplittableRandom(1);
      List<List<Comment>> byThread = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        byThread.add(new ArrayList<>());
      }
      List<JudgedComment> judged = new ArrayList<>();
      String[] words = words(random);
      for (int i = 0; i < comments; i++) {
        int thread = i < threads ? i : skewed(random, threads);
        List<Comment> before = byThread.get(thread);
        Comment comment = comment(i, "thread-" + thread, before, authors, words, random);
        before.add(comment);
        judged.add(judged(comment, random));
      }
      List<CommentThread> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Article article = new Article("A tram to the harbour, part " + i, byThread.get(i).size());
        all.add(new CommentThread("thread-" + i, "page-" + i + ".html", article, byThread.get(i)));
      }
      return new Invented(new Ingest(all, new Ledger(List.of(), List.of(), List.of())), judged);
    }

    /** With bounds, and the same judgments as those of another classifier. */
    JudgedCorpus corpus() {
      TreeMap<String, Double> bounds = new TreeMap<>();
      CODES.forEach(code -> bounds.put(code, 0.5));
      CodeBounds.Opposed opposed = new CodeBounds.Opposed(CODES.get(0), CODES.get(1));
      return new JudgedCorpus(
          judged,
          Optional.of(new CodeBounds(bounds, List.of(opposed), CodeBounds.Clash.STRONGER_APPLIES)),
          new JudgedCorpus.OtherJudgments("itself", judged));
    }

    private static Comment comment(
        int i, String thread, List<Comment> before, int authors, String[] words, SplittableRandom random) {
      int author = skewed(random, authors);
      String name = random.nextInt(50) == 0 ? null : author % 3 == 0 ? "Reader " + author : "reader" + author + "_" + author % 7;
      Comment parent = before.isEmpty() || random.nextInt(10) < 4 ? null : before.get(random.nextInt(before.size()));
      ReplyLink link =
          parent == null
              ? null
              : random.nextInt(4) == 0
                  ? new ReplyLink(parent.id(), ReplyLink.Rule.MENTION, 0.8)
                  : new ReplyLink(parent.id(), ReplyLink.Rule.STATED_ID, 1);
      String text = random.nextInt(100) == 0 && parent != null ? parent.ownWords() : text(words, parent, random);
      return new Comment("c" + i, thread, name, Instant.ofEpochSecond(1_400_000_000L + 300L * i), text, List.of(), link);
    }

    private static String text(String[] words, Comment parent, SplittableRandom random) {
      StringBuilder text = new StringBuilder();
      if (parent != null && parent.author() != null && random.nextInt(5) == 0) {
        text.append(parent.author()).append(", ");
      }
      for (int w = 20 + random.nextInt(81); w > 0; w--) {
        text.append(words[skewed(random, words.length)]).append(w % 12 == 1 ? ". " : " ");
      }
      return text.toString().strip();
    }

    private static JudgedComment judged(Comment comment, SplittableRandom random) {
      double negative = random.nextDouble(0.6);
      Sentiment.Label tone = negative > 0.3 ? Sentiment.Label.NEGATIVE : random.nextInt(3) == 0 ? Sentiment.Label.POSITIVE : Sentiment.Label.NEUTRAL;
      Sentiment.Distribution degrees = new Sentiment.Distribution(0.1, negative, 0.8 - negative, 0.05, 0.05);
      TreeMap<String, Double> probabilities = new TreeMap<>();
      TreeSet<String> codes = new TreeSet<>();
      for (String code : CODES) {
        double p = Math.rint(Math.pow(random.nextDouble(), 2) * 1e6) / 1e6;
        probabilities.put(code, p);
        if (p >= 0.5) {
          codes.add(code);
        }
      }
      Abstention abstention = codes.isEmpty() && random.nextInt(4) == 0 ? Abstention.UNSURE : null;
      Judgment judgment = new Judgment(comment.id(), probabilities, codes, abstention, List.of(), null, null);
      return new JudgedComment(new AnnotatedComment(comment, List.of(), new Sentiment(tone, degrees)), judgment);
    }

    /** 20,000 words that no language has. */
    private static String[] words(SplittableRandom random) {
      String[] words = new String[20_000];
      for (int i = 0; i < words.length; i++) {
        StringBuilder word = new StringBuilder();
        for (int letters = 2 + random.nextInt(8); letters > 0; letters--) {
          word.append((char) ('a' + random.nextInt(26)));
        }
        words[i] = word.toString();
      }
      return words;
    }

    /** Low numbers far more often than high ones. */
    private static int skewed(SplittableRandom random, int n) {
      return (int) (n * Math.pow(random.nextDouble(), 3));
    }
  }

  private static List<CodeEntry> codes() {
    return CODES.stream().map(code -> new CodeEntry(code, code.replace('_', ' '), "Is " + code + ".")).toList();
  }

  private static Provenance provenance() {
    return new Provenance("0", new Provenance.CodebookVersion("Trams or buses", "1.0", HASH), List.of(), List.of(), "4.5.10", null, new TreeMap<>());
  }

  /** Adds up what the program is busy with. */
  private record Sampler(Thread watched) implements Runnable {
    @Override
    public void run() {
      long before = System.nanoTime();
      while (true) {
        String stage = stage(watched.getStackTrace());
        long now = System.nanoTime();
        if (stage != null) {
          STAGES.merge(stage, now - before, Long::sum);
        }
        before = now;
        try {
          Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    /** What Analysis.of called, or which format writes and what Sections.of called for it. */
    private static String stage(StackTraceElement[] stack) {
      for (int i = stack.length - 1; i > 0; i--) {
        String name = simpleName(stack[i]);
        if (name.equals("StructureAudit.of")) {
          return "findings: " + name;
        }
        if (name.equals("Analysis.of") && !simpleName(stack[i - 1]).equals("Analysis.of")) {
          return "findings: " + simpleName(stack[i - 1]);
        }
        if (stack[i].getClassName().startsWith("org.commentariat.report.") && stack[i].getMethodName().equals("write") && !name.startsWith("Reports.")) {
          return "report: " + name + within(stack, i);
        }
      }
      return null;
    }

    private static String within(StackTraceElement[] stack, int top) {
      for (int i = top - 1; i > 0; i--) {
        if (simpleName(stack[i]).equals("Sections.of")) {
          return ", " + simpleName(stack[i - 1]);
        }
      }
      return "";
    }

    private static String simpleName(StackTraceElement frame) {
      String className = frame.getClassName();
      return className.substring(className.lastIndexOf('.') + 1) + "." + frame.getMethodName();
    }
  }

  private static void watchHeap() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, handback) -> {
                GarbageCollectionNotificationInfo info =
                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
                long used =
                    info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> !pool.getKey().matches(".*(Metaspace|Code|Class).*"))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                MOST_HEAP.accumulateAndGet(used, Math::max);
              },
              null,
              null);
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
