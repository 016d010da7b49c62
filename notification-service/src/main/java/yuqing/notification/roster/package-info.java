/// Who holds which post, and where the school publishes. The one place with contact data; what
/// it publishes names codes and posts only. Start reading at `Addressees`.
package yuqing.notification.roster;
