package yuqing.archive.dossier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import yuqing.archive.timeline.Envelope;

/// What people write down with a review or a closing. Kept in the archive's own entry alone, beside
/// what the event carries on the topic: so the chain holds it, and it can be erased, and no topic
/// carries it.
///
/// @param minutes, findings of a review; null where the entry has none
/// @param noSighting why there is no sighting of the item; null where nobody has said so
/// @param explanations the texts of the event's `explained`, in the same order
/// @param analysis of a review; [ReviewAnalysis#NONE] where the entry has none
public record ReviewProse(
    String minutes,
    String findings,
    String noSighting,
    List<String> explanations,
    ReviewAnalysis analysis) {

  private static final String EXPLAINED = "explained";

  public ReviewProse {
    // A text may be missing: erased, or never given.
    explanations = new ArrayList<>(explanations);
  }

  /// The event as the archive keeps it: the same envelope, the prose added to its data.
  public byte[] addedTo(byte[] event) {
    return OwnEntry.with(
        event,
        data -> {
          put(data, "minutes", minutes);
          put(data, "findings", findings);
          put(data, "noSighting", noSighting);
          analysis.addTo(data);
          for (var i = 0; i < explanations.size(); i++) {
            put((ObjectNode) data.get(EXPLAINED).get(i), "text", explanations.get(i));
          }
        });
  }

  private static void put(ObjectNode node, String field, String text) {
    if (text != null) {
      node.put(field, text);
    }
  }

  public static ReviewProse in(byte[] payload) {
    var data = Envelope.dataOf(payload);
    var explanations = new ArrayList<String>();
    data.path(EXPLAINED).forEach(each -> explanations.add(each.path("text").textValue()));
    return new ReviewProse(
        data.path("minutes").textValue(),
        data.path("findings").textValue(),
        data.path("noSighting").textValue(),
        explanations,
        ReviewAnalysis.in(data));
  }
}
