package org.dnevnik.exchange;

/** Why a message is not answered with data: rejections and faults of SMEV 3 that our envelope knows, each with what it tells the other side. */
enum Rejection {
    ACCESS_DENIED("ACCESS_DENIED", "Нет права на эти сведения или такого ученика нет."),
    NO_DATA("NO_DATA", "В эти дни ученик не числился ни в одном классе."),
    UNKNOWN_REQUEST_DESCRIPTION(
            "UNKNOWN_REQUEST_DESCRIPTION",
            "Такой период запросить нельзя: не больше 31 дня внутри одного учебного года."),
    FAILURE("FAILURE", "Ответить не удалось, запрос разбирает оператор региона."),
    INVALID_CONTENT("InvalidContent", "Сообщение не соответствует схеме."),
    UNKNOWN_MESSAGE_TYPE("UnknownMessageType", "Такого сообщения в схеме нет."),
    SENDER_IS_NOT_REGISTERED("SenderIsNotRegistered", "Система не зарегистрирована или выключена."),
    SIGNATURE_VERIFICATION_FAULT(
            "SignatureVerificationFault", "Подпись отсутствует или не соответствует сертификату системы."),
    INVALID_MESSAGE_ID_FORMAT("InvalidMessageIdFormat", "MessageID должен быть UUID версии 1."),
    MESSAGE_IS_ALREADY_SENT("MessageIsAlreadySent", "С этим MessageID уже был другой запрос."),
    TARGET_MESSAGE_IS_NOT_FOUND("TargetMessageIsNotFound", "Запроса с таким MessageID от вашей системы не было."),
    STALE_MESSAGE_ID(
            "StaleMessageId",
            "Запрос старше 30 дней или из будущего, или ответ на него уже удалён: задайте новый, с новым MessageID."),
    QUOTE_LIMIT_EXCEEDED(
            "QuoteLimitExceeded", "Лимит сообщений системы исчерпан: повторите позже, с тем же MessageID.");

    private final String code;
    private final String description;

    Rejection(String code, String description) {
        this.code = code;
        this.description = description;
    }

    /** As it travels. */
    String code() {
        return code;
    }

    String description() {
        return description;
    }
}
