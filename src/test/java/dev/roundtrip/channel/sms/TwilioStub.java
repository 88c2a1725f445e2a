package dev.roundtrip.channel.sms;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Twilio's list of messages and the making of one, on loopback: a text is an outbound and an inbound record. */
final class TwilioStub implements AutoCloseable {
    static final String ACCOUNT = "AC" + "5".repeat(32);
    static final String TOKEN = "token-1";
    private static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages";

    private static final DateTimeFormatter DATES =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final AtomicInteger sids = new AtomicInteger();
    private final List<Map<String, Object>> records = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> owned = new CopyOnWriteArrayList<>();
    private final Map<String, Map<String, Object>> resources = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile String refusal;
    private volatile int refusalStatus;
    private volatile boolean listBroken;
    private volatile boolean carrierLosesInbound;
    private volatile int pageSize = 50;
    private final Javalin app = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.jetty.port = 0;
                config.routes.before(this::admit);
                config.routes.post(MESSAGES + ".json", this::create);
                config.routes.get(MESSAGES + ".json", this::list);
                config.routes.get(MESSAGES + "/{sid}.json", this::fetch);
                config.routes.get("/2010-04-01/Accounts/" + ACCOUNT + "/IncomingPhoneNumbers.json", this::numbers);
                config.routes.get("/2010-04-01/Accounts/" + ACCOUNT + ".json", ctx -> resource(ctx, ACCOUNT));
                config.routes.get(
                        "/2010-04-01/Accounts/" + ACCOUNT + "/Applications/{sid}.json",
                        ctx -> resource(ctx, ctx.pathParam("sid")));
                config.routes.get("/v1/Services/{sid}", ctx -> resource(ctx, ctx.pathParam("sid")));
                config.routes.post(
                        "/2010-04-01/Accounts/" + ACCOUNT + "/IncomingPhoneNumbers/{sid}.json", this::change);
            })
            .start();

    URI url() {
        return URI.create("http://127.0.0.1:" + app.port());
    }

    /** Every request as method, path and query. */
    List<String> requests() {
        return requests;
    }

    /** Answers every POST so from now on. */
    void refuse(int status, String body) {
        refusalStatus = status;
        refusal = body;
    }

    void breakTheList(boolean broken) {
        listBroken = broken;
    }

    void loseInboundRecords() {
        carrierLosesInbound = true;
    }

    void pageSize(int size) {
        pageSize = size;
    }

    /** A text from somebody else: the record at the sender, and the one at the receiver unless it is lost. */
    void text(String from, String to, String body) {
        text(from, to, body, Instant.now());
    }

    void text(String from, String to, String body, Instant at) {
        record("outbound-api", "delivered", from, to, body, at);
        if (!carrierLosesInbound) {
            record("inbound", "received", from, to, body, at);
        }
    }

    /** A text of somebody who uses this account, still on its way. */
    String send(String from, String to, String body) {
        return String.valueOf(
                record("outbound-api", "sent", from, to, body, Instant.now()).get("sid"));
    }

    /** The account owns that number, which posts there. */
    void owns(String number, String smsUrl, String application) {
        owned.add(new ConcurrentHashMap<>(Map.of(
                "sid",
                "PN%032x".formatted(owned.size() + 1),
                "phone_number",
                number,
                "sms_url",
                smsUrl,
                "sms_method",
                "GET",
                "sms_application_sid",
                application,
                "capabilities",
                Map.of("sms", true, "mms", false))));
    }

    /** The account, an application or a messaging service, as Twilio shows it. */
    void has(String sid, Map<String, Object> shown) {
        resources.put(sid, shown);
    }

    /** One thing of a number is so. */
    void is(String number, String key, Object value) {
        owned.stream().filter(each -> each.get("phone_number").equals(number)).forEach(each -> each.put(key, value));
    }

    private void resource(Context ctx, String sid) {
        Optional.ofNullable(resources.get(sid)).ifPresentOrElse(ctx::json, () -> error(ctx, 404, 20404, "not found"));
    }

    /** Where a number posts now. */
    String posts(String number) {
        return owned.stream()
                .filter(each -> each.get("phone_number").equals(number))
                .map(each -> each.get("sms_method") + " " + each.get("sms_url"))
                .findFirst()
                .orElseThrow();
    }

    private void change(Context ctx) {
        Map<String, Object> number = owned.stream()
                .filter(each -> each.get("sid").equals(ctx.pathParam("sid")))
                .findFirst()
                .orElseThrow();
        number.put("sms_url", String.valueOf(ctx.formParam("SmsUrl")));
        number.put("sms_method", String.valueOf(ctx.formParam("SmsMethod")));
        ctx.json(number);
    }

    private void numbers(Context ctx) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("incoming_phone_numbers", owned);
        answer.put("next_page_uri", null);
        answer.put("page", 0);
        answer.put("page_size", 50);
        answer.put("uri", ctx.path());
        ctx.json(answer);
    }

    /** What became of a text. */
    void settle(String sid, String status, Integer code) {
        for (Map<String, Object> record : records) {
            if (record.get("sid").equals(sid)) {
                record.put("status", status);
                record.put("error_code", code);
            }
        }
    }

    List<Map<String, Object>> records() {
        return records;
    }

    private void admit(Context ctx) {
        requests.add(ctx.method() + " " + ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString()));
        String login = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + login).equals(ctx.header("Authorization"))) {
            error(ctx, 401, 20003, "Authenticate");
            ctx.skipRemainingHandlers();
        }
    }

    private void create(Context ctx) {
        if (refusal != null) {
            ctx.status(refusalStatus).contentType("application/json").result(refusal);
            return;
        }
        String from = ctx.formParam("From");
        String to = ctx.formParam("To");
        Map<String, Object> made = record("outbound-api", "queued", from, to, ctx.formParam("Body"), Instant.now());
        record("inbound", "received", from, to, ctx.formParam("Body"), Instant.now());
        ctx.status(201).json(made);
    }

    private void list(Context ctx) {
        if (listBroken) {
            error(ctx, 500, 20500, "Internal Server Error");
            return;
        }
        int page = ctx.queryParam("Page") == null ? 0 : Integer.parseInt(ctx.queryParam("Page"));
        List<Map<String, Object>> found = new ArrayList<>();
        records.stream()
                .filter(record ->
                        ctx.queryParam("To") == null || record.get("to").equals(ctx.queryParam("To")))
                .filter(record ->
                        ctx.queryParam("From") == null || record.get("from").equals(ctx.queryParam("From")))
                .forEach(record -> found.add(0, record));
        int end = Math.min(found.size(), (page + 1) * pageSize);
        Map<String, Object> answer = new HashMap<>();
        answer.put("messages", found.subList(Math.min(page * pageSize, end), end));
        answer.put(
                "next_page_uri",
                end < found.size()
                        ? MESSAGES + ".json?To=%2B"
                                + String.valueOf(ctx.queryParam("To")).substring(1) + "&Page=" + (page + 1)
                        : null);
        answer.put("page", page);
        answer.put("page_size", pageSize);
        answer.put("uri", ctx.path());
        ctx.json(answer);
    }

    private void fetch(Context ctx) {
        records.stream()
                .filter(record -> record.get("sid").equals(ctx.pathParam("sid")))
                .findFirst()
                .ifPresentOrElse(ctx::json, () -> error(ctx, 404, 20404, "not found"));
    }

    private Map<String, Object> record(
            String direction, String status, String from, String to, String body, Instant at) {
        Map<String, Object> record = new HashMap<>();
        record.put("sid", "SM%032x".formatted(sids.incrementAndGet()));
        record.put("direction", direction);
        record.put("status", status);
        record.put("from", from);
        record.put("to", to);
        record.put("body", body);
        String date = DATES.format(at.atZone(ZoneOffset.UTC));
        record.put("date_created", date);
        record.put("date_sent", date);
        records.add(record);
        return record;
    }

    private static void error(Context ctx, int status, int code, String message) {
        ctx.status(status).json(Map.of("status", status, "code", code, "message", message, "more_info", "https://x"));
    }

    @Override
    public void close() {
        app.stop();
    }
}
