package yuqing.procedure.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.yaml.Finding;

/// One edition of the regulation as dated data; sound, since an unsound one is refused when read.
///
/// @param source where its date stands, for what is found about it beside other editions
/// @param date the day from which it is in force
/// @param follows the date of the edition it takes over from; empty for the first
/// @param hash SHA-256 of its file, lower-case hex: goes with every decision made by it
/// @param grading in order; the first rule that holds decides, the last always holds
/// @param obligations one rule for every code
public record PolicyEdition(
    Source source,
    LocalDate date,
    Optional<LocalDate> follows,
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

  /// @param file how the text is called
  /// @param line of its date
  public record Source(String file, int line) {

    Finding finding(String fault, String remedy) {
      return new Finding(file, line, "edition", fault, remedy);
    }
  }
}
