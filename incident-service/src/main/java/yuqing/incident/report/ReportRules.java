package yuqing.incident.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.text.StatedTime;
import yuqing.incident.sighting.SightingBody;
import yuqing.rest.request.BodyFaults;

/// What a report must keep beyond its shape.
@ApplicationScoped
public class ReportRules {

  /// `source.system` of what people report themselves.
  public static final String PEOPLE = "people";

  /// The regulation is in force from this day on (article 16): nothing judges what was discovered
  /// before.
  public static final Instant IN_FORCE = Instant.parse("2024-09-24T16:00:00Z");

  private final InstantSource clock;

  ReportRules(InstantSource clock) {
    this.clock = clock;
  }

  /// The report, or a refusal that names every fault.
  public CheckedReport check(ReportBody body, BodyFaults faults, Caller caller) {
    var now = clock.instant();
    discovery(body, now, faults);
    sightings(body.seen(), now, faults);
    var source = source(body.source(), caller, faults);
    faults.throwIfAny();
    return CheckedReport.of(body, source, now);
  }

  private static void discovery(ReportBody body, Instant now, BodyFaults faults) {
    if (body.discoveredAt() == null) {
      return;
    }
    var discovered = StatedTime.notAhead(body.discoveredAt(), now);
    if (discovered.isAfter(now)) {
      faults.reject("discoveredAt", "in-future", "不能晚于当前时间", "must not lie in the future");
    }
    if (discovered.isBefore(IN_FORCE)) {
      faults.reject(
          "discoveredAt",
          "before-regulation",
          "早于本办法实施之日（2024-09-25）",
          "lies before the regulation came into force (2024-09-25)");
    }
  }

  private static void sightings(List<SightingBody> sightings, Instant now, BodyFaults faults) {
    for (int i = 0; i < sightings.size(); i++) {
      if (sightings.get(i) != null) {
        sightings.get(i).check("sightings[" + i + "].", now, faults);
      }
    }
  }

  private static Source source(ReportBody.SourceBody stated, Caller caller, BodyFaults faults) {
    var system = stated == null ? null : stated.system();
    var reference = stated == null ? null : stated.reference();
    if (isPerson(caller)) {
      return new Source(system == null ? PEOPLE : system, reference);
    }
    if (system != null && !system.equals(caller.client())) {
      faults.reject(
          "source.system",
          "not-yours",
          "只能是本客户端自己的系统名称",
          "must be the client that posts: " + caller.client());
    }
    if (!faults.isFaulty("source")) {
      faults.require(
          "source.reference", reference, "系统报送须给出编号", "a system must give its own reference");
    }
    return new Source(caller.client(), reference);
  }

  /// A person answers for what they enter by hand from another system; a system speaks for itself
  /// alone.
  private static boolean isPerson(Caller caller) {
    return caller.roles().stream().anyMatch(role -> role != Role.REPORTER);
  }
}
