package yuqing.incident.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent.MeetingHeld;
import yuqing.incident.risk.RiskAgenda;

/// The meetings that were recorded.
@ApplicationScoped
class Meetings implements PanacheRepositoryBase<Meeting, UUID> {

  private static final String LISTED =
      "select m from Meeting m left join Incident i on i.id = m.incidentId";

  private final RiskAgenda risks;

  Meetings(RiskAgenda risks) {
    this.risks = risks;
  }

  /// @param year at the school
  void add(MeetingHeld held, UUID incident, int year) {
    var meeting = new Meeting();
    meeting.id = held.id();
    meeting.number = held.number();
    meeting.kind = held.kind();
    meeting.incidentId = incident;
    meeting.heldIn = year;
    meeting.heldAt = held.occurredAt();
    meeting.title = held.title();
    meeting.record = written(held);
    persist(meeting);
    for (var code : MeetingRules.readers(held)) {
      var reader = new MeetingDepartment();
      reader.meetingId = held.id();
      reader.department = code;
      getEntityManager().persist(reader);
    }
    risks.link(held.id(), held.risks());
  }

  Optional<Meeting> find(MeetingSearch search) {
    return listed(search, 1).stream().findFirst();
  }

  List<Meeting> listed(MeetingSearch search, int count) {
    var query =
        getEntityManager().createQuery(LISTED + search.where(), Meeting.class).setMaxResults(count);
    search.values().forEach(query::setParameter);
    return query.getResultList();
  }

  static MeetingHeld read(Meeting meeting) {
    try {
      return EventJson.mapper().readValue(meeting.record, MeetingHeld.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("meeting " + meeting.number + " cannot be read", e);
    }
  }

  private static String written(MeetingHeld held) {
    try {
      return EventJson.mapper().writeValueAsString(held);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
