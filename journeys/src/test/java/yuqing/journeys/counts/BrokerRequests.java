package yuqing.journeys.counts;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// Counts what the broker's clients asked of it, by its own counters, and the records it has.
final class BrokerRequests implements AutoCloseable {

  private final Admin admin;
  private final JMXConnector connector;

  private BrokerRequests(Admin admin, JMXConnector connector) {
    this.admin = admin;
    this.connector = connector;
  }

  /// @param process of the broker, on this machine
  @SuppressWarnings("BanJNDI") // The address comes from the broker that this test has started.
  static BrokerRequests of(String bootstrap, ProcessHandle process)
      throws IOException, AttachNotSupportedException {
    var broker = VirtualMachine.attach(Long.toString(process.pid()));
    try {
      var address = new JMXServiceURL(broker.startLocalManagementAgent());
      return new BrokerRequests(
          Admin.create(Map.of("bootstrap.servers", bootstrap)),
          JMXConnectorFactory.connect(address));
    } finally {
      broker.detach();
    }
  }

  /// @param request as Kafka names it, such as `Fetch`
  long requests(String request) throws IOException, JMException {
    MBeanServerConnection beans = connector.getMBeanServerConnection();
    long requests = 0;
    var names =
        new ObjectName(
            "kafka.network:type=RequestMetrics,name=RequestsPerSec,request=" + request + ",*");
    for (var each : beans.queryNames(names, null)) {
      requests += ((Number) beans.getAttribute(each, "Count")).longValue();
    }
    return requests;
  }

  /// On the topics of the suite.
  long records() throws InterruptedException, ExecutionException {
    var topics = admin.listTopics().names().get().stream().filter(t -> t.startsWith("yuqing."));
    var described = admin.describeTopics(topics.toList()).allTopicNames().get();
    List<TopicPartition> partitions =
        described.values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(each -> new TopicPartition(topic.name(), each.partition())))
            .toList();
    var latest =
        partitions.stream()
            .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
    return admin.listOffsets(latest).all().get().values().stream()
        .mapToLong(end -> end.offset())
        .sum();
  }

  @Override
  public void close() throws IOException {
    connector.close();
    admin.close();
  }
}
