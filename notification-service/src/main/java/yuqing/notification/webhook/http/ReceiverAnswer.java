package yuqing.notification.webhook.http;

import java.time.Duration;

/// The outcome of an attempt.
public sealed interface ReceiverAnswer {

  /// 2xx.
  record Delivered(int status) implements ReceiverAnswer {}

  /// 410: the receiver wants no more events.
  record Gone() implements ReceiverAnswer {}

  /// Anything else.
  ///
  /// @param status HTTP's; null where there was no answer
  /// @param reason a code such as `timeout` or `http-500`
  /// @param retryAfter as a 429 or 503 asked for; null where none did
  record Failed(Integer status, String reason, Duration retryAfter) implements ReceiverAnswer {
    Failed(String reason) {
      this(null, reason, null);
    }
  }

  default String outcome() {
    return switch (this) {
      case Delivered _ -> "DELIVERED";
      case Gone _ -> "GONE";
      case Failed _ -> "FAILED";
    };
  }

  /// Null where there was no answer.
  default Integer httpStatus() {
    return switch (this) {
      case Delivered delivered -> delivered.status();
      case Gone _ -> 410;
      case Failed failed -> failed.status();
    };
  }

  /// Null for a delivery.
  default String why() {
    return switch (this) {
      case Delivered _ -> null;
      case Gone _ -> "http-410";
      case Failed failed -> failed.reason();
    };
  }
}
