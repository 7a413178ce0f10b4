namespace Acme;

public sealed class Visit : VisitBase;
