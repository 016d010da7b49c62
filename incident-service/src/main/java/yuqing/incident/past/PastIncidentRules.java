package yuqing.incident.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.text.StatedTime;
import yuqing.incident.past.CheckedPastIncident.Times;
import yuqing.incident.report.ReportRules;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.BoundTime;

/// What a past incident must keep beyond its shape: its times follow one another and are past, by
/// what they count as ([StatedTime]).
@ApplicationScoped
class PastIncidentRules {

  private final InstantSource clock;
  private final ZoneId zone;

  PastIncidentRules(
      InstantSource clock,
      @ConfigProperty(name = "yuqing.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /// The past incident, or a refusal that names every fault.
  CheckedPastIncident check(PastIncidentBody body, BodyFaults faults) {
    var now = clock.instant();
    var times =
        new Times(
            past("discoveredAt", body.discoveredAt(), now, faults),
            past("receivedAt", body.receivedAt(), now, faults),
            past("endedAt", body.endedAt(), now, faults),
            past("filedAt", body.filedAt(), now, faults));
    follows("receivedAt", times.receivedAt(), Earlier.DISCOVERY, times.discoveredAt(), now, faults);
    follows("endedAt", times.endedAt(), Earlier.RECEIPT, times.receivedAt(), now, faults);
    follows("filedAt", times.filedAt(), Earlier.END, times.endedAt(), now, faults);
    for (int i = 0; i < body.seen().size(); i++) {
      if (body.seen().get(i) != null) {
        body.seen().get(i).check("sightings[" + i + "].", now, faults);
      }
    }
    var judged = isJudged(body, times);
    level(body, judged, faults);
    faults.throwIfAny();
    var sightings =
        body.seen().stream().map(each -> each.toSighting(times.discoveredAt(), now)).toList();
    return new CheckedPastIncident(body, source(body), times, judged, sightings);
  }

  /// What a time has to follow.
  private enum Earlier {
    DISCOVERY("before-discovery", "发现时间", "discovery"),
    RECEIPT("before-receipt", "接报时间", "receipt"),
    END("before-end", "处置结束时间", "end");

    private final String code;
    private final String zh;
    private final String en;

    Earlier(String code, String zh, String en) {
      this.code = code;
      this.zh = zh;
      this.en = en;
    }
  }

  private static Instant past(String field, Instant sent, Instant now, BodyFaults faults) {
    if (sent == null) {
      return null;
    }
    var stated = StatedTime.notAhead(sent, now);
    if (stated.isAfter(now)) {
      faults.reject(field, "in-future", "不能晚于当前时间", "must not lie in the future");
    }
    return stated;
  }

  private void follows(
      String field,
      Instant stated,
      Earlier earlier,
      Instant bound,
      Instant now,
      BodyFaults faults) {
    // A bound in the future is at fault itself.
    boolean comparable = stated != null && bound != null && !bound.isAfter(now);
    if (!comparable || faults.isFaulty(field)) {
      return;
    }
    if (!new StatedTime(stated, now).reaches(bound)) {
      var time = BoundTime.shown(bound, zone);
      faults.reject(
          field,
          earlier.code,
          BoundTime.notBeforeZh(earlier.zh, time),
          BoundTime.notBeforeEn(earlier.en, time));
    }
  }

  private static boolean isJudged(PastIncidentBody body, Times times) {
    return Boolean.TRUE.equals(body.judge())
        && times.discoveredAt() != null
        && !times.discoveredAt().isBefore(ReportRules.IN_FORCE);
  }

  /// Art. 10: an ideology incident has level 1. Before the regulation it could have any.
  private static void level(PastIncidentBody body, boolean judged, BodyFaults faults) {
    boolean lower = body.level() == Level.TWO || body.level() == Level.THREE;
    if (judged && body.category() == Category.IDEOLOGY && lower) {
      faults.reject(
          "level",
          "not-allowed",
          "意识形态类只能为一级（第十条）",
          "an ideology incident can only be level 1 (article 10)");
    }
  }

  private static Source source(PastIncidentBody body) {
    var stated = body.source();
    var system = stated == null || stated.system() == null ? ReportRules.PEOPLE : stated.system();
    var reference =
        stated == null || stated.reference() == null ? body.contentHash() : stated.reference();
    return new Source(system, reference);
  }
}
