package yuqing.desk.risk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.RiskLevel;
import yuqing.desk.client.Problem;

/// The form of one act about a risk.
///
/// @param key by which a repeat of the same form is recorded once
/// @param ifMatch the version on which it was opened
/// @param measures what was entered, of any act
public record RiskActForm(
    UUID risk, RiskStep act, String key, String ifMatch, MeasureFields measures) {

  public String one(String field) {
    return measures.form().one(field);
  }

  public String fault(String field) {
    return measures.faults().of(field);
  }

  public List<String> levels() {
    return Arrays.stream(RiskLevel.values()).map(RiskLevel::name).toList();
  }

  public List<Problem.Fault> otherFaults() {
    return measures.faults().besides(act.fields());
  }
}
