/// Who holds which post, and where the school publishes. The one place with contact data; what
/// leaves it for other services names codes and posts only. Start reading at `Addressees`.
package yuqing.notification.roster;
