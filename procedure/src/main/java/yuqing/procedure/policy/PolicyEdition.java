package yuqing.procedure.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import yuqing.contracts.term.ObligationCode;

/// The regulation as dated data; valid, since an invalid one is refused when read.
///
/// @param tenure from when it is in force
/// @param text of its file, as it was written
/// @param hash SHA-256 of that, lower-case hex: goes with every decision made by it
/// @param grading in order; the first rule that holds decides, the last always holds
/// @param obligations one rule for every code
/// @param dossier what a dossier must have before it is closed; the usual parts where it says
///     nothing of them
public record PolicyEdition(
    EditionValidity tenure,
    String text,
    String hash,
    Label title,
    List<GradingRule> grading,
    HeightenedRule heightened,
    Map<ObligationCode, ObligationRule> obligations,
    DossierRule dossier,
    LadderRule ladder) {

  public PolicyEdition {
    grading = List.copyOf(grading);
    obligations = Map.copyOf(new EnumMap<>(obligations));
  }

  /// The day from which it is in force, by which it is called.
  public LocalDate date() {
    return tenure.date();
  }

  public ObligationRule rule(ObligationCode code) {
    return obligations.get(code);
  }
}
