package yuqing.desk.client;

/// How many obligations are owed, by urgency.
public record CountsView(int total, Urgency urgency) {

  /// By when they are due, by the school's calendar day.
  public record Urgency(int overdue, int withinHour, int today, int later) {}
}
