package yuqing.incident.request;

import java.time.Instant;
import yuqing.contracts.text.StatedTime;
import yuqing.incident.register.LockedIncident;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.BoundTime;

/// When something that is recorded now was done, as it was stated. It lies neither after the
/// recording nor before the discovery, by what it counts as ([StatedTime]); left out, it is now.
public final class OccurrenceTime {

  private OccurrenceTime() {}

  /// The instant to record; faults are added to those of the body.
  public static Instant at(Instant sent, String field, LockedIncident locked, BodyFaults faults) {
    if (sent == null) {
      return locked.now();
    }
    var stated = StatedTime.notAhead(sent, locked.now());
    if (stated.isAfter(locked.now())) {
      faults.reject(field, "in-future", "不能晚于当前时间", "must not lie in the future");
    }
    requireFrom(locked.incident().discoveredAt, Bound.DISCOVERY, stated, field, locked, faults);
    return stated;
  }

  /// Adds a fault, which names the bound, where what was stated lies before it. One fault a field.
  public static void requireFrom(
      Instant bound,
      Bound name,
      Instant stated,
      String field,
      LockedIncident locked,
      BodyFaults faults) {
    if (!new StatedTime(stated, locked.now()).reaches(bound) && !faults.isFaulty(field)) {
      var time = BoundTime.shown(bound, locked.zone());
      faults.reject(
          field,
          name.code,
          BoundTime.notBeforeZh(name.zh, time),
          BoundTime.notBeforeEn(name.en, time));
    }
  }

  /// What a thing has to lie at or after.
  public enum Bound {
    DISCOVERY("before-discovery", "发现时间", "incident's discovery"),
    HANDLING("before-handling", "接报（或重启）时间", "receipt or the reopening"),
    END("before-end", "处置结束时间", "end"),
    APPROVAL("before-approval", "审定时间", "approval"),
    FIRST_REPORT("before-first", "首报时间", "first report");

    private final String code;
    private final String zh;
    private final String en;

    Bound(String code, String zh, String en) {
      this.code = code;
      this.zh = zh;
      this.en = en;
    }
  }
}
