package yuqing.durable.worker;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The loggable part of something thrown: its type and place, never its text, which may contain
/// input of a caller or a driver.
final class ThrownType {

  private static final int FRAMES = 6;

  private ThrownType() {}

  static String of(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(FRAMES)
        .map(
            frame ->
                frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
        .collect(Collectors.joining(" < ", thrown.getClass().getName() + " at ", ""));
  }
}
