package yuqing.cli.topic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/// How far each group of readers is behind, a row a group and topic.
public final class GroupLags {
  private static final long ANSWERED_WITHIN_S = 10;

  private final TopicConnection connection;

  public GroupLags(TopicConnection connection) {
    this.connection = connection;
  }

  /// Rows with `group`, `topic`, `partitions`, `lag`; sorted.
  ///
  /// @param group only this one; null for all
  public ArrayNode rows(String group) {
    var rows = JsonNodeFactory.instance.arrayNode();
    try (var admin = connection.admin()) {
      var groups =
          admin.listGroups().all().get(ANSWERED_WITHIN_S, TimeUnit.SECONDS).stream()
              .map(GroupListing::groupId)
              .filter(each -> group == null || each.equals(group))
              .sorted()
              .toList();
      for (var each : groups) {
        addRows(admin, each, rows);
      }
      return rows;
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException(e.getMessage() == null ? "no answer" : e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  private static void addRows(Admin admin, String group, ArrayNode rows)
      throws ExecutionException, InterruptedException, TimeoutException {
    var committed =
        admin
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get(ANSWERED_WITHIN_S, TimeUnit.SECONDS);
    committed.values().removeIf(Objects::isNull);
    var asked =
        committed.keySet().stream()
            .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
    var ends = admin.listOffsets(asked).all().get(ANSWERED_WITHIN_S, TimeUnit.SECONDS);
    var lags = new TreeMap<String, long[]>();
    ends.forEach(
        (partition, end) -> {
          var sums = lags.computeIfAbsent(partition.topic(), _ -> new long[2]);
          sums[0]++;
          sums[1] += Math.max(0, end.offset() - offset(committed, partition));
        });
    lags.forEach(
        (topic, sums) ->
            rows.addObject()
                .put("group", group)
                .put("topic", topic)
                .put("partitions", sums[0])
                .put("lag", sums[1]));
  }

  private static long offset(
      Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
    return committed.get(partition).offset();
  }
}
