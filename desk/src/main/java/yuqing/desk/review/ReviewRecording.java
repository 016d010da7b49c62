package yuqing.desk.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.archive.RecordedEntry;

/// Sends a review or a closing to the archive.
@ApplicationScoped
class ReviewRecording {
  private final JsonRequests requests;

  ReviewRecording(JsonRequests requests) {
    this.requests = requests;
  }

  RecordedEntry review(UUID incident, ReviewEntry entry) {
    return send(incident, "review", entry.review(), entry);
  }

  RecordedEntry close(UUID incident, ReviewEntry entry) {
    return send(incident, "closing", entry.closing(), entry);
  }

  private RecordedEntry send(UUID incident, String step, ObjectNode body, ReviewEntry entry) {
    return requests.post(
        ServiceName.ARCHIVE,
        "/dossiers/%s/%s".formatted(incident, step),
        body,
        entry.form().one("key"),
        RecordedEntry.class);
  }
}
