package yuqing.archive.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.archive.Case;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.ResultFiled;

/// When the result of the end in force was filed: the earliest time that a filing on it states.
class ResultInDossierTest {

  private final Case incident = new Case();

  private static ResultFiled filed(int filing, int hour) {
    return new ResultFiled(filing, "第" + filing + "次", Case.at(hour), Case.at(80), Case.HEAD);
  }

  private static IncidentEvent.HandlingEnded ended(int hour) {
    return new IncidentEvent.HandlingEnded(Case.at(hour), null, Case.at(hour), Case.HEAD);
  }

  private CaseSection section(EventData... events) {
    return ProjectedDossier.of(incident, List.of(events)).section();
  }

  @ParameterizedTest
  @CsvSource({"71, 73, 71", "73, 71, 71", "71, 71, 71"})
  void isTheEarliestThatIsStated(int first, int second, int standing) {
    var section = section(ended(70), filed(1, first), filed(2, second));
    assertThat(section.result().filedAt()).isEqualTo(Case.at(standing));
    assertThat(section.result().text()).as("the text is the last").isEqualTo("第2次");
    assertThat(section.results())
        .extracting(CaseSection.Result::filedAt)
        .containsExactly(Case.at(first), Case.at(second));
  }

  @Test
  void isOfTheNewEndAlone() {
    var section =
        section(
            ended(60),
            filed(1, 61),
            new IncidentEvent.Reopened("又停", Case.at(65), Case.OFFICE),
            ended(70),
            filed(2, 73));
    assertThat(section.result().filedAt()).isEqualTo(Case.at(73));
  }
}
