package yuqing.desk.client;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// One incident as incident-service shows it.
///
/// @param level null until the first grade was received
/// @param proposal the level that the rule proposes for the present facts
/// @param factsRequested names of facts that the reporter is asked to state
public record IncidentView(
    UUID id,
    String number,
    String state,
    Integer level,
    Boolean provisional,
    Integer proposal,
    String title,
    String summary,
    String category,
    String nature,
    String scope,
    String impact,
    Boolean aptToSpread,
    boolean suddenGrave,
    String department,
    String departmentAsReported,
    boolean toBeAssigned,
    Instant discoveredAt,
    Instant receivedAt,
    String reportedBy,
    Instant updatedAt,
    List<String> factsRequested,
    HandlingEndView end,
    CurrentResult result,
    List<Sighting> sightings,
    ContinuingIncident continuedBy,
    List<ResultFiling> filings,
    List<Difference> differences,
    UUID follows) {

  public IncidentView {
    factsRequested = Objects.requireNonNullElse(factsRequested, List.of());
    sightings = Objects.requireNonNullElse(sightings, List.of());
    filings = Objects.requireNonNullElse(filings, List.of());
    differences = Objects.requireNonNullElse(differences, List.of());
  }

  /// The end of handling in force.
  public record HandlingEndView(Instant endedAt, Instant recordedAt, String reason) {}

  /// The result in force and its decision.
  public record CurrentResult(
      int filing,
      String text,
      Instant filedAt,
      String decision,
      Instant decidedAt,
      String reason) {}

  /// Where an item was seen, and how far it had spread.
  public record Sighting(
      String platform, String url, Instant seenAt, Long views, Long comments, Long reposts) {}

  /// The incident that goes on in the place of a merged one.
  public record ContinuingIncident(UUID id, String number) {}

  /// A filing of the result and its decision.
  public record ResultFiling(
      int filing, Instant filedAt, Instant recordedAt, String decision, String reason) {}

  /// What a second report states otherwise.
  public record Difference(int n, Instant receivedAt, List<FactPair> differing) {}

  /// One fact, as the record has it and as the second report states it.
  ///
  /// @param recorded null where the record does not state it
  public record FactPair(String field, String recorded, String reported) {}
}
