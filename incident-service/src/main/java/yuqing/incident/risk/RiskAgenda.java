package yuqing.incident.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.IncidentEvent.AgendaItem;
import yuqing.contracts.IncidentEvent.RiskReference;
import yuqing.rest.request.BodyFaults;

/// The open risks that a joint meeting takes as its agenda (article 4).
@ApplicationScoped
public class RiskAgenda {

  private final Risks risks;
  private final EntityManager entities;

  RiskAgenda(Risks risks, EntityManager entities) {
    this.risks = risks;
    this.entities = entities;
  }

  /// In their order; adds a fault for each that is none or is cleared.
  ///
  /// @param field that names them
  public List<AgendaItem> items(List<UUID> ids, String field, BodyFaults faults) {
    var items = new ArrayList<AgendaItem>();
    var named = new HashSet<UUID>();
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i) == null) {
        continue;
      }
      var place = field + "[" + i + "]";
      var risk = risks.findById(ids.get(i));
      if (risk == null) {
        faults.reject(place, "unknown", "没有这项隐患", "there is no such risk");
      } else if (!risk.isOpen()) {
        faults.reject(place, "cleared", "该隐患已销号", "the risk is cleared already");
      } else if (!named.add(risk.id)) {
        faults.reject(place, "duplicate", "该隐患已经列出", "that risk is listed already");
      } else {
        items.add(new AgendaItem(risk.title, risk.reference()));
      }
    }
    return List.copyOf(items);
  }

  /// That a meeting dealt with them, once the meeting has its row.
  public void link(UUID meeting, List<RiskReference> items) {
    for (var each : items) {
      var dealt = new RiskMeeting();
      dealt.riskId = each.id();
      dealt.meetingId = meeting;
      entities.persist(dealt);
    }
  }
}
