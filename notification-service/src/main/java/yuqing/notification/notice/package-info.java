/// Messages that belong to no alert: what there is to say, whom it is for, and the way it goes, as
/// surely as an alert's. A caller with something to notify calls `Notices`; the family of what may
/// be notified is closed (`Notice`). Reports returned for facts come in by
/// `FactsRequestEventHandler`.
package yuqing.notification.notice;
