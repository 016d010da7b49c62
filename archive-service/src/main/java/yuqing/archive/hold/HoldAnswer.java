package yuqing.archive.hold;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.rest.request.ETags;

/// Whether a dossier is under a legal hold, and how that came.
///
/// @param changes the newest first, at most 100
@Schema(name = "LegalHold")
public record HoldAnswer(String incidentId, boolean held, List<HoldChange> changes) {

  static HoldAnswer of(String incident, List<HoldChange> changes) {
    return new HoldAnswer(incident, !changes.isEmpty() && changes.getFirst().placed(), changes);
  }

  String tag() {
    return ETags.of(changes.isEmpty() ? 0 : changes.getFirst().n());
  }
}
