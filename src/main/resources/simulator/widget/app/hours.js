// When an inbox is open.

const MINUTE_MS = 60000;

const minutes = offset => {
  const [, sign, hours, rest] = /^([+-])(\d\d):(\d\d)$/.exec(offset) || [null, '+', '0', '0'];
  return (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(rest));
};

/** Whether it is open at that time, by its week and its distance from UTC such as `-05:00`. */
export const isOpenAt = (time, week, offset) => {
  const there = new Date(time.getTime() + minutes(offset) * MINUTE_MS);
  const day = (week || []).find(hours => hours.day_of_week === there.getUTCDay());
  if (!day || day.closed_all_day) return false;
  if (day.open_all_day) return true;
  const now = 60 * there.getUTCHours() + there.getUTCMinutes();
  return now >= 60 * day.open_hour + day.open_minutes && now < 60 * day.close_hour + day.close_minutes;
};
