package yuqing.escalation.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Level;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.obligation.ObligationAnswer;

/// An obligation with the incident that it is about.
///
/// @param title of the incident, as last stated
@Schema(name = "ListedObligation")
public record ListedObligationAnswer(
    UUID incident,
    String number,
    @MayBeAbsent @JsonInclude(JsonInclude.Include.NON_NULL) String title,
    Level level,
    @JsonUnwrapped ObligationAnswer obligation) {

  static ListedObligationAnswer of(Incident incident, String title, ObligationAnswer obligation) {
    return new ListedObligationAnswer(
        incident.id, incident.number, title, incident.level, obligation);
  }
}
