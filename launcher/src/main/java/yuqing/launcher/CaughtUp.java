package yuqing.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/// Whether the services have taken in what lies on their topics: at the first start the roster,
/// whose departments a report is checked against.
final class CaughtUp {
  private static final Duration AT_MOST = Duration.ofSeconds(30);
  private static final long ANSWER_AT_MOST_S = 10;
  private static final long ASK_EVERY_MS = 250;

  private CaughtUp() {}

  /// Waits for it, or until it has taken too long: then the services catch up while they serve.
  ///
  /// @param stopping makes the waiting end at once
  /// @return whether they have
  static boolean await(String bootstrap, BooleanSupplier stopping) throws InterruptedException {
    long begun = System.nanoTime();
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      while (!stopping.getAsBoolean() && System.nanoTime() - begun < AT_MOST.toNanos()) {
        if (Stream.of(SuiteService.values())
            .allMatch(service -> reached(admin, service.module()))) {
          return true;
        }
        Thread.sleep(ASK_EVERY_MS);
      }
      return false;
    }
  }

  private static boolean reached(Admin admin, String group) {
    try {
      var members = admin.describeConsumerGroups(List.of(group)).describedGroups().get(group);
      var partitions =
          members.get(ANSWER_AT_MOST_S, TimeUnit.SECONDS).members().stream()
              .flatMap(member -> member.assignment().topicPartitions().stream())
              .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
      var ends = admin.listOffsets(partitions).all().get(ANSWER_AT_MOST_S, TimeUnit.SECONDS);
      var committed =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(ANSWER_AT_MOST_S, TimeUnit.SECONDS);
      return ends.entrySet().stream()
          .allMatch(end -> end.getValue().offset() <= at(committed, end.getKey()));
    } catch (ExecutionException e) {
      // Who has no group reads nothing: a service that is ready has joined its own.
      return e.getCause() instanceof GroupIdNotFoundException;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static long at(
      Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
    var offset = committed.get(partition);
    return offset == null ? 0 : offset.offset();
  }
}
