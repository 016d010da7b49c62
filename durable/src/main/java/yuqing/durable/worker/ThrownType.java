package yuqing.durable.worker;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What is logged of something thrown: its type and where, never its text, which may hold what a
/// caller or a driver put there.
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
