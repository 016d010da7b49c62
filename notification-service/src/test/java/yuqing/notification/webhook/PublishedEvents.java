package yuqing.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ReportedBy;
import yuqing.notification.Wire;

/// Events of an incident as their services publish them.
public final class PublishedEvents {
  /// The types of what is published here, as a subscription asks for them: a test that subscribes
  /// to more waits behind what other tests publish.
  public static final String CLOSED = "\"archive.dossier-closed\"";

  static final String ALL = "\"incident.reported\"," + CLOSED;

  private static final Instant AT = Instant.parse("2026-10-13T00:20:00Z");
  private static final IncidentEvent.Recorder BY =
      new IncidentEvent.Recorder("liaison", "liaison-logistics", "logistics");

  private PublishedEvents() {}

  static String reported(Wire wire, UUID incident, String department) {
    var facts =
        new IncidentEvent.Facts(
            "三食堂饭菜出现异物",
            "学生发帖称午餐出现塑料碎片",
            Category.STUDENT_LIFE,
            Nature.OPINION,
            null,
            null,
            null,
            false);
    return id(
        wire.say(
            Topic.INCIDENT,
            incident,
            new IncidentEvent.Reported(
                "YQ-2026-70001",
                new IncidentEvent.Source("sample", incident.toString()),
                facts,
                department,
                null,
                AT,
                AT,
                ReportedBy.REPORTER,
                List.of(),
                BY,
                null)));
  }

  /// Several events of archive-service, in order.
  public static List<String> closed(Wire wire, UUID incident, int times) {
    return java.util.stream.IntStream.range(0, times)
        .mapToObj(
            time ->
                id(
                    wire.say(
                        Topic.ARCHIVE,
                        incident,
                        new ArchiveEvent.DossierClosed(
                            AT, AT.plusSeconds(time), "00", BY, List.of()))))
        .toList();
  }

  private static String id(Event<?> event) {
    return event.id().toString();
  }
}
