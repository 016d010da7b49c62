package yuqing.escalation.obligation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.term.Level;
import yuqing.escalation.casefile.Incident;

/// An obligation with the incident that it is about.
@Schema(name = "Listed")
public record ListedObligationAnswer(
    UUID incident, String number, Level level, @JsonUnwrapped ObligationAnswer obligation) {

  static ListedObligationAnswer of(Incident incident, ObligationAnswer obligation) {
    return new ListedObligationAnswer(incident.id, incident.number, incident.level, obligation);
  }
}
