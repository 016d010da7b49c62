package yuqing.procedure.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.simulate.ExplainedScenarios;
import yuqing.procedure.why.Why.Change;
import yuqing.procedure.why.Why.Step;

/// Why, for every obligation of every scenario; the paragraphs of each code are in a separate
/// file, to be read by people. Write them again with `-Dgolden.write=true` and read the difference.
class WhyTest {

  private static final ZoneId ZONE = SchoolZone.DEFAULT;
  private static final List<Why> ALL = ExplainedScenarios.all();

  @Test
  void theStepsLeadFromTheClockToTheDueInstant() {
    assertThat(ALL)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            why -> {
              var steps = why.steps();
              assertThat(steps.getFirst())
                  .isEqualTo(new Step(Step.Kind.CLOCK, why.obligation().clock(), null));
              assertThat(steps.getLast())
                  .isEqualTo(new Step(Step.Kind.DUE, why.obligation().due(), null));
              assertThat(steps.get(steps.size() - 2).at()).isEqualTo(why.obligation().due());
            });
  }

  @Test
  void theInputsAreThoseOfTheRecordInOrder() {
    assertThat(ALL)
        .allSatisfy(
            why ->
                assertThat(why.inputs())
                    .isSortedAccordingTo(Comparator.comparing(Why.Input::at))
                    .allSatisfy(input -> assertThat(input.at()).isBeforeOrEqualTo(why.asOf())));
    assertThat(ALL.stream().filter(why -> why.obligation().halved()))
        .isNotEmpty()
        .allSatisfy(
            why -> assertThat(why.inputs()).hasAtLeastOneElementOfType(Why.Input.Heightened.class));
  }

  @Test
  void whatIsOpenCanBeDoneAndWhatIsWithdrawnCannot() {
    for (var why : ALL) {
      var outcome = why.obligation().outcome();
      assertThat(why.changes().contains(Change.DONE)).isEqualTo(outcome == Outcome.OPEN);
      assertThat(why.changes().contains(Change.DONE_LATE)).isEqualTo(outcome == Outcome.MISSED);
      assertThat(why.changes().isEmpty())
          .isEqualTo(outcome == Outcome.WITHDRAWN && !why.changes().contains(Change.END_CORRECTED));
    }
  }

  @TestFactory
  Stream<DynamicTest> theParagraphsOfEachCode() {
    return Stream.of(ObligationCode.values())
        .map(code -> DynamicTest.dynamicTest(code.code(), () -> assertGolden(code)));
  }

  private static void assertGolden(ObligationCode code) throws IOException {
    var written = String.join("\n", paragraphs(code)) + "\n";
    var file = Path.of("src/test/resources/why", code.code() + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, written);
    }
    assertThat(written).doesNotContain("{").doesNotContain("null");
    assertThat(written).isEqualTo(Files.readString(file));
  }

  /// One paragraph in each language for each kind of outcome and of changes that the scenarios
  /// have.
  private static List<String> paragraphs(ObligationCode code) {
    Map<String, Why> kinds = new TreeMap<>();
    for (var why : ALL) {
      var obligation = why.obligation();
      if (obligation.code() == code) {
        var kind =
            "%s %s %s %s %s"
                .formatted(
                    obligation.outcome(),
                    obligation.term().clock(),
                    obligation.halved(),
                    why.steps().stream().map(Step::kind).toList(),
                    WhyText.english(ZONE).paragraph(why).contains("when it was reopened"));
        kinds.putIfAbsent(kind, why);
      }
    }
    assertThat(kinds).as("some scenario has it").isNotEmpty();
    List<String> paragraphs = new ArrayList<>();
    for (var why : kinds.values()) {
      paragraphs.add(WhyText.chinese(ZONE).paragraph(why));
      paragraphs.add(WhyText.english(ZONE).paragraph(why));
    }
    return paragraphs;
  }
}
