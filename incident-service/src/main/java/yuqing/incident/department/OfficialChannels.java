package yuqing.incident.department;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import yuqing.contracts.RosterEvent;

/// The official channels that are known here.
@ApplicationScoped
public class OfficialChannels implements PanacheRepositoryBase<OfficialChannel, String> {

  public Optional<OfficialChannel> inUse(String code) {
    return findByIdOptional(code).filter(channel -> channel.active);
  }

  public void update(RosterEvent.OfficialChannel event, long sequence) {
    var channel = findById(event.code());
    if (channel == null) {
      channel = new OfficialChannel();
      channel.code = event.code();
    } else if (channel.sequence >= sequence) {
      return;
    }
    channel.name = event.name();
    channel.department = event.department();
    channel.active = event.active();
    channel.editorPerson = event.editorPerson();
    channel.sequence = sequence;
    persist(channel);
  }
}
