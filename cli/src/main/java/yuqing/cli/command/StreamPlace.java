package yuqing.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// How far a stream was read: in memory, and in a file where the next run shall go on from there.
final class StreamPlace {
  private final YuqingCommand yuqing;
  private final Path file;
  private String last = "";

  /// @param file null to keep it in memory alone; one that is not there is a beginning
  StreamPlace(YuqingCommand yuqing, Path file) {
    this.yuqing = yuqing;
    this.file = file;
    try {
      last = file == null ? "" : Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      last = "";
    } catch (IOException e) {
      throw DataArgument.unreadable(yuqing, file.toString(), e);
    }
  }

  /// Empty at a beginning.
  String last() {
    return last;
  }

  /// After what came before it was printed: who is killed in between reads that once more.
  ///
  /// @param id empty where it has not moved
  void move(String id) {
    if (id.isEmpty()) {
      return;
    }
    last = id;
    if (file == null) {
      return;
    }
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, id + "\n");
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw DataArgument.unreadable(yuqing, file.toString(), e);
    }
  }
}
