/// Letters that belong to no alert: what there is to tell, whom it is for, and the way it goes, as
/// surely as an alert's. Whoever has something to tell calls `Notices`; the family of what may be
/// told is closed (`Notice`).
package yuqing.notification.notice;
