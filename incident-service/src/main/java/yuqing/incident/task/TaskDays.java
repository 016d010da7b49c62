package yuqing.incident.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The days of tasks in the school's zone, and the time of day at which people are reminded: a task
/// is overdue from midnight on, but nobody is woken for it.
@ApplicationScoped
class TaskDays {

  private final ZoneId zone;
  private final LocalTime reminder;

  TaskDays(
      @ConfigProperty(name = "yuqing.zone", defaultValue = "Asia/Shanghai") ZoneId zone,
      @ConfigProperty(name = "yuqing.task.reminder-time", defaultValue = "08:00")
          LocalTime reminder) {
    this.zone = zone;
    this.reminder = reminder;
  }

  LocalDate of(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /// When the owner of a task that is due on a day is reminded next: on that day, and after it.
  Instant nextReminder(LocalDate dueOn, Instant now) {
    var onTheDay = reminderOn(dueOn);
    return onTheDay.isAfter(now) ? onTheDay : reminderOn(dueOn.plusDays(1));
  }

  private Instant reminderOn(LocalDate day) {
    return day.atTime(reminder).atZone(zone).toInstant();
  }
}
