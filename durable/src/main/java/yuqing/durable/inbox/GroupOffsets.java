package yuqing.durable.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/// Reads where topics begin and end, and how far a consumer group has come on them.
final class GroupOffsets {

  private static final long ANSWER_WITHIN_SECONDS = 10;

  private final Admin admin;

  GroupOffsets(Admin admin) {
    this.admin = admin;
  }

  /// @throws MissingTopics naming those that the broker does not have
  void requireAll(Set<String> topics)
      throws InterruptedException, ExecutionException, TimeoutException {
    var missing = new TreeSet<>(topics);
    missing.removeAll(answer(admin.listTopics().names()));
    if (!missing.isEmpty()) {
      throw new MissingTopics(missing);
    }
  }

  /// The offset behind the last record of each partition that is not empty from the start.
  Map<TopicPartition, Long> ends(Set<String> topics)
      throws InterruptedException, ExecutionException, TimeoutException {
    var partitions = new HashMap<TopicPartition, OffsetSpec>();
    answer(admin.describeTopics(topics).allTopicNames())
        .forEach(
            (topic, description) ->
                description
                    .partitions()
                    .forEach(
                        p ->
                            partitions.put(
                                new TopicPartition(topic, p.partition()), OffsetSpec.latest())));
    var ends = new HashMap<>(offsets(partitions));
    ends.values().removeIf(end -> end == 0);
    return ends;
  }

  /// [#ends] of what each group reads; a group with nothing to read is left out.
  Map<String, Map<TopicPartition, Long>> endsByGroup(Map<String, Set<String>> topicsByGroup)
      throws InterruptedException, ExecutionException, TimeoutException {
    var byGroup = new HashMap<String, Map<TopicPartition, Long>>();
    for (var group : topicsByGroup.entrySet()) {
      var ends = ends(group.getValue());
      if (!ends.isEmpty()) {
        byGroup.put(group.getKey(), ends);
      }
    }
    return byGroup;
  }

  /// Removes the partitions whose group has processed all before the given end, or which hold
  /// nothing more before it, and then the groups without any.
  void removeReached(Map<String, Map<TopicPartition, Long>> endsByGroup)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (var group : endsByGroup.entrySet()) {
      removeReached(group.getKey(), group.getValue());
    }
    endsByGroup.values().removeIf(Map::isEmpty);
  }

  private void removeReached(String group, Map<TopicPartition, Long> ends)
      throws InterruptedException, ExecutionException, TimeoutException {
    var committed = answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    ends.entrySet()
        .removeIf(
            end -> {
              var offset = committed.get(end.getKey());
              return offset != null && offset.offset() >= end.getValue();
            });
    var begins =
        offsets(
            ends.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.earliest())));
    ends.entrySet().removeIf(end -> begins.get(end.getKey()) >= end.getValue());
  }

  private Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetSpec> asked)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (asked.isEmpty()) {
      return Map.of();
    }
    return answer(admin.listOffsets(asked).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> offset(entry.getValue())));
  }

  private static long offset(ListOffsetsResultInfo info) {
    return info.offset();
  }

  private static <T> T answer(KafkaFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
  }
}
