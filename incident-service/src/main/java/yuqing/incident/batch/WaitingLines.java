package yuqing.incident.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Lines of a batch that were looked at while those before are taken: together they are the next
/// group. Bounded in number and in bytes; who adds to a full one waits.
final class WaitingLines {

  private final int most;
  private final int maxBytes;
  private final Lock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private List<ParsedLine> lines = new ArrayList<>();
  private int bytes;
  private boolean ended;
  private IOException broken;

  /// @param most how many lines
  /// @param maxBytes beyond which no line is added to others; a single one may be longer
  WaitingLines(int most, int maxBytes) {
    this.most = most;
    this.maxBytes = maxBytes;
  }

  void add(ParsedLine line) throws InterruptedException {
    lock.lock();
    try {
      while (lines.size() >= most || bytes >= maxBytes) {
        moved.await();
      }
      lines.add(line);
      bytes += line.bytes();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// No more will be added.
  ///
  /// @param cut why, when it is not the end of the batch; else null
  void end(IOException cut) {
    lock.lock();
    try {
      ended = true;
      broken = cut;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// All that wait; waits itself for the first of them only, so that a sender who waits for its
  /// verdict gets it. Empty at the end.
  ///
  /// @throws IOException where the batch broke off, after the lines before that
  List<ParsedLine> takeAll() throws IOException {
    lock.lock();
    try {
      while (lines.isEmpty() && !ended) {
        moved.awaitUninterruptibly();
      }
      if (lines.isEmpty() && broken != null) {
        throw broken;
      }
      var taken = lines;
      lines = new ArrayList<>();
      bytes = 0;
      moved.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }
}
