package yuqing.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.term.Action;

class TextErasureTest {

  /// Texts that no erasure takes out: ids, codes, hashes, names of rules, and the terms of a roster
  /// that is no incident's. Whoever adds a text to an event says which it is.
  private static final Set<String> NO_FREE_TEXT =
      Set.of(
          "ActionRecorded.by",
          "ActionRecorded.byDepartment",
          "ActionRecorded.issue",
          "Assigned.fromDepartment",
          "Assigned.toDepartment",
          "Delivery.channel",
          "Delivery.deduplicationKey",
          "Delivery.department",
          "Delivery.person",
          "Department.code",
          "Department.name",
          "Department.nameEn",
          "Difference.field",
          "Difference.recorded",
          "Difference.reported",
          "DossierClosed.chainHead",
          "Erased.source",
          "Erased.type",
          "EvidenceAdded.mediaType",
          "EvidenceAdded.sha256",
          "Exhausted.department",
          "Exhausted.reason",
          "ToldOrally.department",
          "ToldOrally.person",
          "Explained.window",
          "FactsAsked.person",
          "FactsRequested.department",
          "FactsRequested.number",
          "Failed.reason",
          "Acknowledged.person",
          "FormMark.shortHash",
          "AlertOrdered.number",
          "GradeReasoned.person",
          "Graded.editionHash",
          "Graded.rule",
          "MeetingAttendee.department",
          "MeetingHeld.chairDepartment",
          "MeetingHeld.incidentNumber",
          "MeetingHeld.number",
          "Merged.into",
          "Obligation.department",
          "Obligation.key",
          "Obligation.window",
          "ObligationWithdrawn.cause",
          "OfficialChannel.code",
          "OfficialChannel.department",
          "OfficialChannel.editorPerson",
          "OfficialChannel.name",
          "PublicationRequested.channel",
          "PublicationRequested.department",
          "PublicationRequested.editorPerson",
          "PublicationRequested.number",
          "PublicationRequested.textHash",
          "RecordedAfterwards.department",
          "RecordedAfterwards.number",
          "Recorder.department",
          "Recorder.person",
          "Recorder.role",
          "ReplyApproved.textHash",
          "ReplyDelivered.channel",
          "ReplyDelivered.textHash",
          "ReplyDrafted.textHash",
          "ReplyReturned.textHash",
          "Reported.department",
          "Reported.follows",
          "Reported.number",
          "RiskReference.department",
          "RiskReference.number",
          "Rung.department",
          "School.name",
          "School.nameEn",
          "School.zone",
          "Sealed.hash",
          "Sealed.key",
          "Sealed.previous",
          "Sealed.root",
          "Sealed.signature",
          "Sealed.zone",
          "Sighted.number",
          "Source.reference",
          "Source.system",
          "TaskReference.incidentNumber",
          "TaskReference.number",
          "TaskReference.ownerDepartment",
          "Unmerged.from");

  @Test
  void everyTextOfAnEventIsKnownToBeFreeOrNot() {
    var unmarked = new TreeSet<String>();
    EventTypes.names().stream()
        .map(name -> EventTypes.recordOf(name).orElseThrow())
        .forEach(type -> collect(type, unmarked));
    assertThat(unmarked).isEqualTo(new TreeSet<>(NO_FREE_TEXT));
  }

  private static void collect(Class<?> record, Set<String> unmarked) {
    for (var component : record.getRecordComponents()) {
      var type =
          component.getGenericType() instanceof ParameterizedType list
              ? list.getActualTypeArguments()[0]
              : component.getType();
      if (type == String.class
          && component.getType() == String.class
          && !component.isAnnotationPresent(FreeText.class)) {
        unmarked.add(record.getSimpleName() + "." + component.getName());
      } else if (type instanceof Class<?> inner && inner.isRecord()) {
        collect(inner, unmarked);
      }
    }
  }

  @Test
  void everySampleIsReadAsBeforeButForItsTexts() {
    for (var event : SampleEvents.all()) {
      var rest = TextErasure.remainderOf(EventJson.write(event)).orElseThrow();
      assertThat(EventJson.read(rest)).isEqualTo(new ReadEvent.Known(TextErasure.erased(event)));
      var erased = TextErasure.erased(event);
      assertThat(erased.equals(event))
          .as(event.type())
          .isEqualTo(!TextErasure.mayHoldFreeText(event.type()));
      assertThat(TextErasure.erased(erased)).isEqualTo(erased);
    }
  }

  @Test
  void noWordOfTheSamplesIsLeft() {
    var left =
        SampleEvents.all().stream()
            .filter(event -> TextErasure.mayHoldFreeText(event.type()))
            .map(event -> new String(EventJson.write(TextErasure.erased(event)), UTF_8))
            .map(text -> text.replace(TextErasure.MARK, "").replaceAll("值班纸质记录-7", ""))
            .toList();
    assertThat(left).isNotEmpty().noneMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
  }

  @Test
  void termsThatASecondReportStatesStayAndItsWordsGo() {
    var sighted =
        new Sighted(
            null,
            new Source("sample", "7"),
            List.of(
                new Difference("title", null, "另有说法"), new Difference("scope", "LOCAL", "GENERAL")),
            Instant.EPOCH,
            new Recorder("reporter", null, null),
            1,
            "YQ-2026-00002");
    assertThat(TextErasure.erased(sighted).differing())
        .containsExactly(
            new Difference("title", null, TextErasure.MARK),
            new Difference("scope", "LOCAL", "GENERAL"));
  }

  @Test
  void aPostThatActedStaysAndAnOlderRecordsWordsGo() {
    assertThat(Arrays.asList("liaison", "other", "值班保安").stream().map(TextErasureTest::by))
        .containsExactly("liaison", "other", TextErasure.MARK);
  }

  private static String by(String by) {
    var act =
        new ActionRecorded(
            Action.PEOPLE_ANSWERED,
            Instant.EPOCH,
            Instant.EPOCH,
            new Recorder("liaison", null, null),
            by,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of());
    return TextErasure.erased(act).by();
  }

  @Test
  void ofATypeThatIsNotKnownNothingIsLeft() {
    var event =
        """
        {"specversion":"1.0","id":"019a1f00-0000-7000-8000-000000001001","source":"/incident-service",
         "type":"incident.newer","subject":"019a1f00-0000-7000-8000-000000000001",
         "time":"2026-10-13T03:00:00.000Z","sequence":"1","data":{"words":"x"}}\
        """;
    assertThat(TextErasure.mayHoldFreeText("incident.newer")).isTrue();
    assertThat(TextErasure.remainderOf(event.getBytes(UTF_8))).isEmpty();
  }
}
