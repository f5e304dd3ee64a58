"""What a table looks as if it were meant for."""

import pytest

from workbench.engine.data import guessing

ROWS = {
    "text-classification": [
        "text,label\nhello,0\nbye,1\nhello again,0\n",
        "message,topic\nhello,greeting\nbye,parting\n",
        'text,label\none,"Arts, Culture"\ntwo,Sports\nthree,"Arts, Culture"\nfour,Sports\n',
        "text,read,sent,label\none,0,1,a\ntwo,1,0,b\nthree,1,1,a\n",
        "review_text,stars,product\nfine,4,phone\nbad,1,pad\nfine again,5,phone\nso so,3,pad\nno,2,pad\n",
        "sentence1,sentence2,label\nhello,hi,same\nbye,hi,other\n",
        'text,label\n"I <b>really</b> like it",good\n"<b>no</b>",bad\n',
        "review,stars\nfine,4\nbad,1\nfine again,5\n",
        "title,score,label\none,1.5,a\ntwo,2.5,b\nthree,3.5,a\n",
        "Nr;Anfragetext;Kategorie;Betrag\n1;eins;x;1,50\n2;zwei;y;2,75\n3;drei;x;3,10\n4;vier;y;4,20\n",
    ],
    "multi-label-classification": [
        'text,labels\nhello,"[""a"", ""b""]"\nbye,[]\n',
        "note,tags\none,a;b\ntwo,b\nthree,a;b\nfour,b;a\n",
        "text,label\none,a;b\ntwo,b\nthree,a\nfour,b;a\nfive,a;c\nsix,c\nseven,c;b\n",
        "comment,rude,angry,vulgar\none,0,1,1\ntwo,1,0,0\nthree,0,0,0\n",
        "id,评论,辱骂,威胁,广告\n7,一,True,False,True\n8,二,False,False,False\n",
        "post,emotion_ids\n" + "".join(f"post {n},{n % 20}\n" for n in range(40)) + 'more,"2,5,11"\nlast,"3,19"\n',
    ],
    "regression": [
        "text,score\n" + "".join(f"text {n},{n}\n" for n in range(20)),
        'satz1,satz2,wert\none,two,"3,75"\nthree,four,"2,5"\nfive,six,"1,25"\n',
        "sentence1,sentence2,similarity\none,two,3\nthree,four,n/a\nfive,six,1\nseven,eight,0\n",
    ],
    "text-matching": ["question,answer\nhow?,so\nwhy?,therefore\n", "anchor,positive\nhow,so\n"],
    "multiple-choice": [
        "question,choice_a,choice_b,answer\nwhich?,this,that,A\n",
        'context,question,options,answer\nhere,which?,"[""this"", ""that""]",0\nthere,who?,"[""I"", ""you""]",1\n',
    ],
    "token-classification": [
        "tokens,tags\nAnna lives,B-PER O\nin York,O B-LOC\n",
        "text\n<person>Anna</person> lives here\nin <place>York</place>\n",
        'text,spans\nAnna lives,"[{""start"": 0, ""end"": 4, ""label"": ""PER""}]"\n',
        'text,spans\nit rains,[]\nit snows,[]\nAnna lives,"[[0, 4, ""PER""]]"\n',  # most lists are empty
        "text,entities\nit rains,[]\nit snows,[]\n",
        'text,label\nAnna lives,"{""PER"": {""Anna"": [[0, 3]]}}"\n',
        'tokens,tags\n"[""it"", ""rains""]","[""PRON"", ""VERB""]"\n"[""they"", ""go""]","[""PRON"", ""VERB""]"\n',
        'words,ner_tags\n"[""it"", ""rains""]","[0, 3]"\n"[""Anna"", ""goes""]","[1, 0]"\n',
        "words,tags\nit rains now,PRON VERB ADV\nthey go,PRON VERB\n",
        'tokens,tags\n"met,Anna","O,B-PER"\n"Anna,left","B-PER,O"\n',
    ],
    "relation-extraction": [
        "text,label\n<e1>Anna</e1> lives in <e2>York</e2>,lives-in\n",
        "sentence,subject,object,predicate\nAnna lives in York,Anna,York,lives-in\n",
    ],
    "question-answering": [
        "context,question,answer\nAnna lives in York,Where?,York\n",
        "title,passage,question,answers\nt,Anna lives in York,Where?,York\n",
    ],
}


@pytest.mark.parametrize(("task", "content"), [(task, content) for task, tables in ROWS.items() for content in tables])
def test_a_table_is_taken_for_what_it_is_and_the_reason_is_said(open_table, task, content):
    found, reason = guessing.task_of(open_table(content, header_line=1))
    assert (found, bool(reason)) == (task, True)


def test_the_task_has_the_roles_that_columns_are_given_for(open_table):
    source = open_table("question,answer\nhow?,so\nwhy?,therefore\n")
    assert guessing.task_of(source, ["text", "label"])[0] == "text-classification"
    assert guessing.task_of(source, ["tokens", "tags"])[0] == "token-classification"
    assert guessing.task_of(source, ["query"])[0] == "text-matching"
