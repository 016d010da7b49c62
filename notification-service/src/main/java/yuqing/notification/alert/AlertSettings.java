package yuqing.notification.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How often people are told of the same alert again.
@ConfigMapping(prefix = "yuqing.alert")
interface AlertSettings {

  /// An alert is not urged by hand more often.
  @WithDefault("PT10M")
  Duration urgingInterval();

  /// The least time between an acknowledgement and the reminder that nothing has followed, and
  /// between two reminders.
  @WithDefault("PT30M")
  Duration reminderAfter();

  /// Of one alert.
  @WithDefault("3")
  int mostReminders();
}
