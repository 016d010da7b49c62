package yuqing.incident.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.incident.register.Incident;

/// The acts recorded on incidents.
@ApplicationScoped
public class RecordedActions implements PanacheRepositoryBase<RecordedAction, RecordedAction.Key> {

  /// Numbers it through.
  int add(Incident incident, ActionRecorded recorded) {
    var action = new RecordedAction();
    action.incidentId = incident.id;
    action.n = ++incident.actions;
    action.action = recorded.action();
    action.occurredAt = recorded.occurredAt();
    action.record = written(recorded);
    persist(action);
    return action.n;
  }

  /// In order of recording.
  List<RecordedAction> after(UUID incident, int n, int count) {
    return find("incidentId = ?1 and n > ?2 order by n", incident, n).page(0, count).list();
  }

  static ActionRecorded read(RecordedAction action) {
    try {
      return EventJson.mapper().readValue(action.record, ActionRecorded.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("action " + action.n + " cannot be read", e);
    }
  }

  private static String written(ActionRecorded recorded) {
    try {
      return EventJson.mapper().writeValueAsString(recorded);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
