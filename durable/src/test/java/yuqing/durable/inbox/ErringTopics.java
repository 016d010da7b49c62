package yuqing.durable.inbox;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Topics whose iteration on the worker's own thread throws an error, twice.
final class ErringTopics extends AbstractSet<String> {

  private final Set<String> topics;
  private final AtomicInteger errors = new AtomicInteger(2);

  ErringTopics(Set<String> topics) {
    this.topics = topics;
  }

  @Override
  public Iterator<String> iterator() {
    if (Thread.currentThread().getName().equals("catch-up") && errors.getAndDecrement() > 0) {
      throw new StackOverflowError();
    }
    return topics.iterator();
  }

  @Override
  public int size() {
    return topics.size();
  }
}
