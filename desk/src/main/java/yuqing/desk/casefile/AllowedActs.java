package yuqing.desk.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.act.Act;
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
class AllowedActs {
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

  /// The codes of the obligations that each of them would meet.
  Map<Act, Set<String>> of(UUID incident) {
    var allowed =
        Stream.of(
                steps(ServiceName.INCIDENT, () -> incidents.allowed(incident)),
                steps(ServiceName.ESCALATION, () -> escalation.allowed(incident)),
                steps(ServiceName.ARCHIVE, () -> archive.allowed(incident)))
            .flatMap(List::stream)
            .filter(ActPermission::allowed)
            .toList();
    var acts = new EnumMap<Act, Set<String>>(Act.class);
    for (var act : Act.values()) {
      allowed.stream()
          .filter(step -> act.records(step.action()))
          .findFirst()
          .ifPresent(step -> acts.put(act, Set.copyOf(step.meets())));
    }
    return acts;
  }

  private static List<ActPermission> steps(ServiceName service, Supplier<AllowedView> request) {
    var answer = ServiceCall.part(service, request);
    return answer.isThere() ? answer.value().steps() : List.of();
  }
}
