package org.commentariat.coding.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.commentariat.codebook.Code;
import org.commentariat.codebook.Codebook;
import org.commentariat.coding.CodingSample;
import org.commentariat.coding.CodingSample.CodebookVersion;
import org.commentariat.coding.CodingSample.Source;
import org.commentariat.coding.Design;
import org.commentariat.coding.Design.Criterion;
import org.commentariat.coding.MachineCodes;
import org.commentariat.coding.MachineCodes.Verdict;
import org.commentariat.coding.SampledComment;
import org.commentariat.coding.Stratum;
import org.commentariat.thread.Comment;
import org.jspecify.annotations.Nullable;

/**
 * Draws samples. Equal comments, design and seed give the equal sample, whatever the order in which
 * the comments were read.
 */
public final class SampleDraw {
  /** A cell of a spreadsheet holds 32,767 characters. */
  private static final int LONGEST_TEXT = 30_000;

  private final SamplingFrame frame;
  private final @Nullable MachineCodes machine;
  private final UnaryOperator<String> shown;

  /**
   * @param machine needed for strata by code, else null
   * @param shown what coders see instead of a text, such as the text without names
   */
  public SampleDraw(
      SamplingFrame frame, @Nullable MachineCodes machine, UnaryOperator<String> shown) {
    this.frame = frame;
    this.machine = machine;
    this.shown = shown;
  }

  /**
   * Draws a sample.
   *
   * @throws InvalidDesign when there are too few comments, too many strata, or comments without
   *     machine codes where strata need them
   */
  public CodingSample draw(Design design, Codebook codebook) throws InvalidDesign {
    if (design.size() > frame.entries().size()) {
      throw new InvalidDesign(
          design.size()
              + " comments cannot be drawn: there are "
              + frame.entries().size()
              + " with words of their own");
    }
    SortedMap<String, List<SamplingFrame.Entry>> strata = strata(design);
    SortedMap<String, Integer> sizes = new TreeMap<>();
    strata.forEach((name, entries) -> sizes.put(name, entries.size()));
    SortedMap<String, Integer> quotas = Quotas.of(sizes, design.size(), design.allocation());
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(design.seed());
    List<Stratum> drawnFrom = new ArrayList<>();
    List<Drawn> drawn = new ArrayList<>();
    strata.forEach(
        (name, entries) -> {
          Stratum stratum =
              new Stratum(name, entries.size(), quotas.getOrDefault(name, entries.size()));
          drawnFrom.add(stratum);
          for (SamplingFrame.Entry entry :
              ListSampler.sample(random, new ArrayList<>(entries), stratum.drawn())) {
            drawn.add(new Drawn(entry, stratum));
          }
        });
    ListSampler.shuffle(random, drawn);
    List<Given> given = given(drawn, design);
    ListSampler.shuffle(random, given); // so that no id tells who else codes the comment
    return new CodingSample(
        design,
        new Source(frame.entries().size(), frame.sha256()),
        version(codebook),
        drawnFrom,
        sampled(given));
  }

  private record Drawn(SamplingFrame.Entry entry, Stratum stratum) {}

  private record Given(Drawn drawn, List<String> coders) {}

  /** The first ones, in their random order, are for all coders, the others for each in turn. */
  private static List<Given> given(List<Drawn> shuffled, Design design) {
    List<String> coders = design.coders();
    List<Given> given = new ArrayList<>();
    for (Drawn drawn : shuffled) {
      int beyond = given.size() - design.overlap();
      given.add(
          new Given(drawn, beyond < 0 ? coders : List.of(coders.get(beyond % coders.size()))));
    }
    return given;
  }

  private static CodebookVersion version(Codebook codebook) {
    return new CodebookVersion(
        codebook.name(),
        codebook.version(),
        codebook.fingerprint(),
        codebook.codes().stream().map(Code::id).toList());
  }

  private SortedMap<String, List<SamplingFrame.Entry>> strata(Design design) throws InvalidDesign {
    SortedMap<String, List<SamplingFrame.Entry>> strata = new TreeMap<>();
    for (SamplingFrame.Entry entry : frame.entries()) {
      List<String> names = new ArrayList<>();
      for (Criterion criterion : design.stratifiedBy()) {
        names.add(
            criterion == Criterion.ARTICLE ? entry.comment().threadId() : code(entry.comment()));
      }
      String name = names.isEmpty() ? "all" : String.join(" / ", names);
      strata.computeIfAbsent(name, n -> new ArrayList<>()).add(entry);
    }
    return strata;
  }

  private String code(Comment comment) throws InvalidDesign {
    Verdict verdict = machine == null ? null : machine.byComment().get(comment.id());
    if (verdict == null) {
      throw new InvalidDesign(
          "comment "
              + comment.id()
              + " has no judgment; strata by code need one for every comment that can be drawn");
    }
    return verdict.name();
  }

  private List<SampledComment> sampled(List<Given> given) {
    List<SampledComment> sampled = new ArrayList<>();
    for (Given each : given) {
      SamplingFrame.Entry entry = each.drawn().entry();
      Comment comment = entry.comment();
      Stratum stratum = each.drawn().stratum();
      sampled.add(
          new SampledComment(
              String.format(Locale.ROOT, "u%04d", sampled.size() + 1),
              comment.id(),
              comment.threadId(),
              stratum.name(),
              stratum.inclusionProbability(),
              each.coders(),
              shownOrNull(entry.article()),
              shownOrNull(entry.context()),
              SamplingFrame.cut(shown.apply(comment.ownWords()), LONGEST_TEXT)));
    }
    return sampled;
  }

  private @Nullable String shownOrNull(@Nullable String text) {
    return text == null ? null : shown.apply(text);
  }
}
