package yuqing.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.term.Level;
import yuqing.procedure.casefile.Facts;
import yuqing.procedure.casefile.Grading;
import yuqing.procedure.casefile.Obligation;

/// What the procedure judges of an incident at an instant.
///
/// @param level null before the receipt
/// @param grading the rule's proposal for the present facts; null before the receipt
/// @param facts as they are now, with what merged incidents brought along; null before the receipt
/// @param provisional whether no person has decided the level yet
/// @param obligations ordered by due, code, opened
/// @param nextChange the next instant (whole milliseconds after the one asked for) at which the
///     judgement or a reminder changes though nothing new is recorded; empty when none will
public record Judgement(
    Level level,
    Grading grading,
    Facts facts,
    boolean provisional,
    List<Obligation> obligations,
    Optional<Instant> nextChange) {

  public Judgement {
    obligations = List.copyOf(obligations);
  }
}
