package yuqing.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;

/// What the recipes of the pages are tried on, as a broker and as the archive's stream send it.
final class RecipeSamples {

  private static final Instant RECORDED = Instant.parse("2026-10-13T04:00:00Z");

  private RecipeSamples() {}

  /// One line for each sample but one, so that a number is missing, one that is no event, and what
  /// no sample shows: a level other than the rule's, and a request that still waits.
  static List<String> events() {
    var events =
        Stream.concat(SampleEvents.all().stream(), Stream.of(decidedOtherwise(), stillMissing()))
            .filter(event -> !event.type().equals("escalation.obligation-met"))
            .map(event -> new String(EventJson.write(event), UTF_8));
    return Stream.concat(Stream.of("no event"), events).toList();
  }

  private static Event<EventData> decidedOtherwise() {
    return another(
        1,
        new EscalationEvent.Graded(
            Level.ONE,
            Level.TWO,
            EscalationEvent.DecidedBy.PERSON,
            Level.TWO,
            "general-or-apt-to-spread",
            10,
            List.of(),
            false,
            Post.LEADING_GROUP,
            RECORDED,
            LocalDate.parse("2024-09-25"),
            "0".repeat(64),
            null));
  }

  private static Event<EventData> stillMissing() {
    return another(
        2,
        new EscalationEvent.FactsRequested(
            "YQ-2026-00003",
            1,
            List.of("scope", "impact"),
            Post.GROUP_OFFICE,
            "logistics",
            RECORDED));
  }

  private static Event<EventData> another(long sequence, EventData data) {
    return new Event<>(
        new UUID(1, sequence),
        "/escalation-service",
        "019a1f00-0000-7000-8000-000000000003",
        RECORDED,
        sequence,
        null,
        data);
  }

  /// Two of the samples as the archive's stream sends entries.
  static String stream(List<String> events) throws IOException {
    var frames = new StringBuilder("retry: 3000\n\n");
    for (var type : List.of("escalation.obligation-missed", "escalation.obligation-due-soon")) {
      var event = events.stream().filter(each -> each.contains("\"type\":\"" + type)).findFirst();
      var json = EventJson.mapper().readTree(event.orElseThrow());
      var entry =
          EventJson.mapper()
              .createObjectNode()
              .put("incidentId", json.get("subject").asText())
              .put("type", type);
      entry.set("sequence", json.get("sequence"));
      entry.set("time", json.get("time"));
      entry.set("data", json.get("data"));
      frames
          .append("id: 42-2c26b46b\nevent: %s\n".formatted(type))
          .append("data: %s\n\n".formatted(entry));
    }
    return frames.append(": heartbeat\nid: 43-2c26b46b\n\n").toString();
  }
}
