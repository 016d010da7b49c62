package yuqing.desk.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.AllowedView;
import yuqing.desk.client.AllowedView.ActPermission;
import yuqing.desk.client.ArchiveClient;
import yuqing.desk.client.EscalationClient;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;

/// The acts that the reader may do now at an incident, and what each would meet, as the services
/// say. Those of a service that does not answer are left out: their form could not be sent.
@ApplicationScoped
public class AllowedActs {
  private final IncidentClient incidents;
  private final EscalationClient escalation;
  private final ArchiveClient archive;

  AllowedActs(
      @RestClient IncidentClient incidents,
      @RestClient EscalationClient escalation,
      @RestClient ArchiveClient archive) {
    this.incidents = incidents;
    this.escalation = escalation;
    this.archive = archive;
  }

  /// Those of every service.
  public Map<Act, PermittedAct> of(UUID incident) {
    var allowed =
        Stream.of(ServiceName.INCIDENT, ServiceName.ESCALATION, ServiceName.ARCHIVE)
            .flatMap(service -> steps(service, incident).stream())
            .toList();
    var acts = new EnumMap<Act, PermittedAct>(Act.class);
    for (var act : Act.values()) {
      first(act, allowed).ifPresent(step -> acts.put(act, permitted(act, step)));
    }
    return acts;
  }

  /// Codes of the obligations that one act would meet; none where its service does not say.
  ///
  /// @param number of the thing that it is about; empty where there is but one
  Set<String> meets(UUID incident, Act act, String number) {
    return steps(act.service(), incident).stream()
        .filter(step -> act.records(step.action()) && act.number(step.path()).equals(number))
        .findFirst()
        .map(step -> permitted(act, step).meets())
        .orElse(Set.of());
  }

  private static Optional<ActPermission> first(Act act, List<ActPermission> allowed) {
    return allowed.stream().filter(step -> act.records(step.action())).findFirst();
  }

  private static PermittedAct permitted(Act act, ActPermission step) {
    return new PermittedAct(act.number(step.path()), new LinkedHashSet<>(step.meets()));
  }

  private List<ActPermission> steps(ServiceName service, UUID incident) {
    var answer =
        ServiceCall.part(
            service,
            () ->
                switch (service) {
                  case INCIDENT -> incidents.allowed(incident);
                  case ESCALATION -> escalation.allowed(incident);
                  case ARCHIVE -> archive.allowed(incident);
                  case NOTIFICATION -> new AllowedView(List.of());
                });
    return answer.isThere()
        ? answer.value().steps().stream().filter(ActPermission::allowed).toList()
        : List.of();
  }
}
