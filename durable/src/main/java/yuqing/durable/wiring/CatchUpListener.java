package yuqing.durable.wiring;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import yuqing.durable.inbox.CatchUp;

/// Notifies [CatchUp] of every reassignment of the partitions. A channel names it:
/// `mp.messaging.incoming.<channel>.consumer-rebalance-listener.name=catch-up`.
@ApplicationScoped
@Identifier("catch-up")
public class CatchUpListener implements KafkaConsumerRebalanceListener {

  private final CatchUp catchUp;

  CatchUpListener(CatchUp catchUp) {
    this.catchUp = catchUp;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
    catchUp.reachAgain();
  }

  @Override
  public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
    catchUp.reachAgain();
  }

  @Override
  public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> lost) {
    catchUp.reachAgain();
  }
}
