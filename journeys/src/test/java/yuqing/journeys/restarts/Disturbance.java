package yuqing.journeys.restarts;

import java.util.List;

/// Parts that are paused together, and parts that are killed and started again one after the
/// other during the pause.
record Disturbance(List<String> paused, List<String> killed) {

  static final String BROKER = "the broker";
  static final String POSTGRES = "PostgreSQL";

  static Disturbance paused(String... parts) {
    return new Disturbance(List.of(parts), List.of());
  }

  static Disturbance killed(String part) {
    return new Disturbance(List.of(), List.of(part));
  }

  Disturbance whileKilled(String... parts) {
    return new Disturbance(paused, List.of(parts));
  }

  /// Whether reports can be acknowledged while the pause lasts.
  boolean leavesTheIntake() {
    return !paused.contains("incident-service") && !paused.contains(POSTGRES);
  }

  @Override
  public String toString() {
    if (paused.isEmpty()) {
      return String.join(", then ", killed) + " killed";
    }
    var pause = String.join(" and ", paused) + " paused";
    return killed.isEmpty()
        ? pause
        : pause + ", during it " + String.join(", then ", killed) + " killed";
  }
}
