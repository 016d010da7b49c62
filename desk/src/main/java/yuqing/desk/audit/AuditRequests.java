package yuqing.desk.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.GenericType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.IncidentRow;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.Listing;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.VersionedJson;

/// Asks archive-service for what those who audit see.
@ApplicationScoped
public class AuditRequests {
  private static final int A_PAGE = 100;
  private static final int MOST_ALIKE = 20;
  private static final String RETENTION = "/retention";

  private final JsonRequests requests;
  private final IncidentClient incidents;

  AuditRequests(JsonRequests requests, @RestClient IncidentClient incidents) {
    this.requests = requests;
    this.incidents = incidents;
  }

  /// @param fault empty for any
  AuditView findings(String fault, boolean unjudged, String cursor) {
    var query = query("fault", fault, "unjudged", unjudged ? "true" : "", "cursor", cursor);
    return requests.read(ServiceName.ARCHIVE, "/audit" + query, new GenericType<AuditView>() {});
  }

  Listing<AccessLine> accesses(
      String incident, String person, String from, String to, String cursor) {
    var query =
        query("incident", incident, "person", person, "from", from, "to", to, "cursor", cursor);
    return requests.read(
        ServiceName.ARCHIVE, "/access-log" + query, new GenericType<Listing<AccessLine>>() {});
  }

  Listing<SealView> seals(String cursor) {
    return requests.read(
        ServiceName.ARCHIVE,
        "/seals" + query("cursor", cursor),
        new GenericType<Listing<SealView>>() {});
  }

  List<RetentionView> retentionVersions() {
    return requests
        .read(
            ServiceName.ARCHIVE,
            RETENTION + "/versions" + query(),
            new GenericType<Listing<RetentionView>>() {})
        .items();
  }

  VersionedJson retention() {
    return requests.read(ServiceName.ARCHIVE, RETENTION);
  }

  void changeRetention(ObjectNode body, String ifMatch) {
    var condition = Map.of("If-Match", ifMatch);
    requests.send(ServiceName.ARCHIVE, "PUT", RETENTION, body, condition);
  }

  HoldView hold(UUID incident) {
    return requests.read(ServiceName.ARCHIVE, holdOf(incident), new GenericType<HoldView>() {});
  }

  String holdVersion(UUID incident) {
    return requests.read(ServiceName.ARCHIVE, holdOf(incident)).etag();
  }

  void place(UUID incident, ObjectNode body, String ifMatch) {
    var condition = Map.of("If-Match", ifMatch);
    requests.send(ServiceName.ARCHIVE, "PUT", holdOf(incident), body, condition);
  }

  void release(UUID incident, ObjectNode body, String key) {
    var once = Map.of("Idempotency-Key", key);
    requests.send(ServiceName.ARCHIVE, "POST", holdOf(incident) + "/release", body, once);
  }

  /// The incident of that number, of those that the reader may see.
  Optional<UUID> incident(String number) {
    return ServiceCall.to(
            ServiceName.INCIDENT,
            () -> incidents.list(null, null, null, null, null, number, null, MOST_ALIKE))
        .items()
        .stream()
        .filter(row -> row.number().equals(number))
        .map(IncidentRow::id)
        .findFirst();
  }

  private static String holdOf(UUID incident) {
    return "/dossiers/" + incident + "/hold";
  }

  /// @param pairs names and values; those with an empty value are left out
  private static String query(String... pairs) {
    var parts = new ArrayList<String>();
    parts.add("limit=" + A_PAGE);
    for (int i = 0; i < pairs.length; i += 2) {
      if (!pairs[i + 1].isEmpty()) {
        parts.add(pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
      }
    }
    return "?" + String.join("&", parts);
  }
}
