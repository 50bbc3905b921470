package org.commentariat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may import whom, as README draws it. */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  static final String ROOT = "org.commentariat";

  /** The template engine writes it, without a package-info. */
  private static final String GENERATED_TEMPLATES = ROOT + ".report.templates";

  /** From a package to those that it may import; the same table stands in README.md. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              entry("thread", Set.of()),
              entry("statistics", Set.of()),
              entry("provenance", Set.of()),
              entry("encoder", Set.of("provenance")),
              entry("codebook", Set.of("provenance")),
              entry("ingest", Set.of("thread")),
              entry("annotation", Set.of("thread", "provenance")),
              entry(
                  "stance",
                  Set.of(
                      "thread", "annotation", "codebook", "statistics", "encoder", "provenance")),
              entry("coding", Set.of("thread", "statistics", "provenance", "codebook", "ingest")),
              entry(
                  "evaluation",
                  Set.of("statistics", "provenance", "codebook", "ingest", "stance", "coding")),
              entry(
                  "training",
                  Set.of(
                      "statistics", "provenance", "codebook", "encoder", "stance", "evaluation")),
              entry(
                  "analysis",
                  Set.of(
                      "thread",
                      "statistics",
                      "codebook",
                      "ingest",
                      "annotation",
                      "stance",
                      "coding")),
              entry(
                  "report",
                  Set.of(
                      "thread",
                      "statistics",
                      "provenance",
                      "codebook",
                      "ingest",
                      "annotation",
                      "stance",
                      "evaluation",
                      "training",
                      "analysis"))));

  /** The edges of the program may import all. */
  private static final Set<String> EDGES = Set.of("cli", "web", "cluster");

  @ArchTest
  static void packagesImportOnlyWhatTheyMay(JavaClasses classes) {
    for (String name : MAY_IMPORT.keySet()) {
      List<String> forbidden = new ArrayList<>(EDGES);
      forbidden.addAll(MAY_IMPORT.keySet());
      forbidden.removeAll(MAY_IMPORT.get(name));
      forbidden.remove(name);
      noClasses()
          .that()
          .resideInAPackage(within(name))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              forbidden.stream().map(ArchitectureTest::within).toArray(String[]::new))
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  static void everyPackageIsInThePicture(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    for (JavaClass each : classes) {
      found.add(each.getPackageName().replaceFirst(ROOT + "\\.?", "").replaceFirst("\\..*", ""));
    }
    found.removeAll(EDGES);
    assertThat(MAY_IMPORT.keySet()).containsAll(found);
  }

  @Test
  void theReadmeShowsThisPicture() throws IOException {
    Map<String, Set<String>> shown = new TreeMap<>();
    Pattern row = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|");
    Matcher rows = row.matcher(Files.readString(Path.of("README.md")));
    while (rows.find()) {
      Set<String> imports =
          new TreeSet<>(Set.of(rows.group(2).replaceAll("[`–\\s]", "").split(",")));
      imports.remove("");
      shown.put(rows.group(1), imports);
    }
    assertThat(shown.remove("cli")).containsExactly("allabove");
    assertThat(shown).isEqualTo(MAY_IMPORT);
  }

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule coreNlpStaysBehindItsDoor =
      noClasses()
          .that()
          .resideOutsideOfPackage(within("annotation"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("edu.stanford..", "org.ejml..");

  @ArchTest
  static final ArchRule onnxStaysBehindItsDoor =
      noClasses()
          .that()
          .resideOutsideOfPackage(within("encoder"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule valuesKnowNoFileFormat =
      noClasses()
          .that()
          .resideInAnyPackage(within("thread"), within("statistics"), within("annotation"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule onlyTheCommandLineWritesToTheStandardStreams =
      noClasses().that().resideOutsideOfPackage(within("cli")).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule noPackageIsADrawer =
      classes()
          .should()
          .resideOutsideOfPackages(
              "..util..", "..common..", "..helper..", "..impl..", "..manager..");

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    Set<JavaPackage> packages = new TreeSet<>(Comparator.comparing(JavaPackage::getName));
    classes.forEach(each -> packages.add(each.getPackage()));
    assertThat(packages)
        .isNotEmpty()
        .filteredOn(each -> !each.getName().equals(GENERATED_TEMPLATES))
        .filteredOn(each -> !each.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getName)
        .isEmpty();
  }

  private static String within(String name) {
    return ROOT + "." + name + "..";
  }
}
