package yuqing.procedure.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import yuqing.contracts.term.ObligationCode;

/// One edition of the regulation as dated data; sound, since an unsound one is refused when read.
///
/// @param date the day from which it is in force
/// @param hash SHA-256 of its file, lower-case hex: goes with every decision made by it
/// @param grading in order; the first rule that holds decides, the last always holds
/// @param obligations one rule for every code
public record PolicyEdition(
    LocalDate date,
    String hash,
    Label title,
    List<GradingRule> grading,
    HeightenedRule heightened,
    Map<ObligationCode, ObligationRule> obligations,
    LadderRule ladder) {

  public PolicyEdition {
    grading = List.copyOf(grading);
    obligations = Map.copyOf(new EnumMap<>(obligations));
  }

  public ObligationRule rule(ObligationCode code) {
    return obligations.get(code);
  }
}
