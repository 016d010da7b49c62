/// Messages that belong to no alert: their content, whom they are for, and their delivery by the
/// same engine as an alert's. A caller with something to notify calls `Notices`; the family of what
/// may be notified is closed (`Notice`). Facts requests come in by `FactsRequestEventHandler`.
package yuqing.notification.notice;
